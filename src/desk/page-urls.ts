import { globSync } from 'node:fs';
import { toAddress } from '../base/address.ts';

/**
 * Lists the addresses of a built site's pages, those of redirects included: `/`, `/about/`.
 *
 * @param dir Folder of the built site.
 * @returns Paths below the base, sorted; the page of missing addresses has none.
 */
export function listPageUrls(dir: string): string[] {
  return globSync('**/*.html', { cwd: dir })
    .filter((file) => file !== '404.html')
    .map(toAddress)
    .sort();
}

/** Reads a list of addresses, one a line; a line that begins with # is a remark. */
export function parseUrlList(text: string): string[] {
  return text.split('\n').filter((line) => line.startsWith('/'));
}

/** Finds the addresses that were published once and lead nowhere now. */
export function findLostUrls(published: readonly string[], urls: readonly string[]): string[] {
  const known = new Set(urls);
  return published.filter((url) => !known.has(url) && !known.has(`${url}/`));
}
