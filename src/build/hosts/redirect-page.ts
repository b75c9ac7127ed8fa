import { toFile } from '../../base/address.ts';
import type { Redirect } from './redirects.ts';

/** Names the file that answers for an old address: `/old/talks` → `old/talks/index.html`. */
export function toRedirectFile({ from }: Redirect): string {
  const path = from.replace(/\/$/, '');
  return toFile(path.endsWith('.html') ? path : `${path}/`);
}

/** Makes the page of an old address, for hosts that do not read `_redirects`: it leads on at once. */
export function makeRedirectPage({ to }: Redirect): string {
  const address = encodeURI(to).replaceAll('&', '&amp;');
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title>This page has moved</title><meta name="robots" content="noindex">',
    `<link rel="canonical" href="${address}">`,
    `<meta http-equiv="refresh" content="0; url=${address}">`,
    `</head><body><main><h1>This page has moved</h1><p><a href="${address}">Read it at its new address</a></p></main></body></html>\n`,
  ].join('');
}
