import type { CheckedContent } from '../../articles/checked-content.ts';
import { toArticleAddress } from '../../base/address.ts';
import { getRef } from '../../names/registry/registry.ts';

/** Old path of a page, below the site's folder, and its path now, below the origin. */
export type Redirect = { from: string; to: string };

/**
 * Lists the old addresses of articles and names, those of articles that were withdrawn included.
 *
 * @param base Path that the site is served under, with a slash at both ends.
 */
export function listRedirects(
  { articles, withdrawn, registry }: CheckedContent,
  base: string,
): Redirect[] {
  const moved = [
    ...articles.map(({ id, front }) => ({ address: toArticleAddress(id), old: front.redirects })),
    ...withdrawn.map(({ id, redirects }) => ({ address: toArticleAddress(id), old: redirects })),
    ...(registry?.entries ?? []).map((entry) => {
      return { address: `/${getRef(entry)}/`, old: entry.redirects ?? [] };
    }),
  ];
  return moved.flatMap(({ address, old }) =>
    old.map((from) => ({ from, to: base.slice(0, -1) + address })),
  );
}

/** Lists the addresses of what was withdrawn, where hosts that can answer 410: `/2024/09/talks/`. */
export function listGone({ withdrawn }: Pick<CheckedContent, 'withdrawn'>): string[] {
  return withdrawn.map(({ id }) => toArticleAddress(id)).sort();
}

/**
 * Writes what was withdrawn as rules of `_redirects`, for Netlify: the notice stays, with the status 410.
 *
 * @param base Path that the site is served under, with a slash at both ends.
 */
export function formatGone(gone: readonly string[], base: string): string {
  return gone
    .map(
      (address) => `${encodeURI(address)} ${encodeURI(base + address.slice(1))}index.html 410!\n`,
    )
    .join('');
}

/**
 * Writes redirects as the file `_redirects`, which Netlify and Cloudflare Pages read; paths are encoded
 * as browsers send them.
 *
 * @param isForced Writes `301!`. Without it, Netlify sends a page at an old address instead of the redirect; Cloudflare
 *   Pages rejects that form, and applies every rule before files.
 */
export function formatRedirects(redirects: readonly Redirect[], isForced: boolean): string {
  return redirects
    .map(({ from, to }) => `${encodeURI(from)} ${encodeURI(to)} ${isForced ? '301!' : '301'}\n`)
    .sort()
    .join('');
}

/** Reads what `formatRedirects` wrote. */
export function parseRedirects(text: string): Redirect[] {
  return text
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([, , status]) => status?.startsWith('301'))
    .flatMap(([from, to]) => (from && to ? [{ from: decodeURI(from), to: decodeURI(to) }] : []));
}
