/** A path that a page had, below the site's folder, and the path below the origin that it has. */
export type Redirect = { from: string; to: string };

/**
 * Writes redirects as the file `_redirects`, which Netlify and Cloudflare Pages read; paths are encoded
 * as browsers send them.
 *
 * @param isForced Writes `301!`. Netlify answers with the page that stands at an old address unless a
 *   rule is forced so; Cloudflare Pages takes no rule of that form, and lets every rule go first.
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
    .flatMap(([from, to]) => (from && to ? [{ from: decodeURI(from), to: decodeURI(to) }] : []));
}
