/** A path that a page had, below the site's folder, and the path below the origin that it has. */
export type Redirect = { from: string; to: string };

/**
 * Writes redirects as the file `_redirects`, which Netlify and Cloudflare Pages read alike; paths are
 * encoded as browsers send them.
 */
export function formatRedirects(redirects: readonly Redirect[]): string {
  return redirects
    .map(({ from, to }) => `${encodeURI(from)} ${encodeURI(to)} 301\n`)
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
