import type { Problem } from '../base/problem.ts';

/** An article to look at; `copy` are the lines of its file. */
export type LinkingArticle = { id: string; file: string; html: string; copy: readonly string[] };

/** Stands for the site's own origin; no copy can name it. */
const ORIGIN = 'https://site.invalid';

/**
 * Finds links in copy that lead nowhere on this site; addresses of other sites are left alone.
 *
 * @param paths Every path of the site, below its base.
 * @param base Path that the site is served under, like `/news/`.
 */
export function findDeadLinks(
  articles: readonly LinkingArticle[],
  paths: Iterable<string>,
  base = '/',
): Problem[] {
  const known = new Set([...paths].map(toKey));
  return articles.flatMap(({ id, file, html, copy }) => {
    const ids = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]));
    const links = [...html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)].map((match) => decode(match[1]));
    return links.flatMap((link): Problem[] => {
      const url = URL.canParse(link, `${ORIGIN}${base}${id}/`)
        ? new URL(link, `${ORIGIN}${base}${id}/`)
        : undefined;
      if (url?.origin !== ORIGIN) return [];
      const path = url.pathname.startsWith(base) ? url.pathname.slice(base.length - 1) : '';
      const isHere = link.startsWith('#');
      if (isHere ? ids.has(decodeSafely(link.slice(1))) : known.has(toKey(path))) return [];
      const written = isHere ? link.replace(/^#text-/, '#') : link;
      const row = copy.findIndex(
        (text) => text.includes(written) || text.includes(decodeSafely(written)),
      );
      const what = `The link to ${written} leads nowhere on this site. Correct it, or take it out.`;
      return [{ file, line: Math.max(1, row + 1), what }];
    });
  });
}

/** A path with and without its last slash, and however it is encoded, is one. */
function toKey(path: string): string {
  return encodeURI(decodeSafely(path)).replace(/\/$/, '');
}

function decodeSafely(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** The pipeline escapes no more in an address. */
function decode(value = ''): string {
  return value
    .replace(/&#x26;/g, '&')
    .replace(/&#x22;/g, '"')
    .replace(/&#x27;/g, "'");
}
