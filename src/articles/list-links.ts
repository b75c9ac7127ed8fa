/** A link of copy to this site, and the line of the article's file that it stands on. */
export type CopyLink = { to: string; line: number };

/** Stands for the site's own origin; no copy can name it. */
export const OWN_ORIGIN = 'https://site.invalid';

/**
 * Lists the links of an article's text that stay on this site, those to places on its own page that there
 * are left out; and those that are no address at all.
 *
 * @param html As the pipeline wrote it.
 * @param copy As delivered.
 * @param copyLine Line of the file that it begins on.
 */
export function listLinks(html: string, copy: string, copyLine: number): CopyLink[] {
  const links = [...html.matchAll(/<a\s(?:"[^"]*"|[^">])*>/g)]
    .filter(([tag]) => !/\sclass="name"/.test(tag))
    .map(([tag]) => decode(/\shref="([^"]*)"/.exec(tag)?.[1] ?? '#'))
    .filter((link) => !isAway(link));
  if (links.length === 0) return [];
  const ids = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]));
  const rows = copy.split('\n');
  return links
    .filter(
      (link) => !(link.startsWith('#') && (link === '#' || ids.has(decodeSafely(link.slice(1))))),
    )
    .map((link) => {
      const written = link.replace(/^#text-/, '#');
      const row = rows.findIndex(
        (text) => text.includes(written) || text.includes(decodeSafely(written)),
      );
      return { to: written, line: copyLine + Math.max(0, row) };
    });
}

/**
 * Takes what is no address off the links of a text: `<a href="//[">here</a>` → `<a>here</a>`. The words
 * stay.
 */
export function dropBrokenLinks(html: string): string {
  return html.replace(/<a\s(?:"[^"]*"|[^">])*>/g, (tag) =>
    URL.canParse(decode(/\shref="([^"]*)"/.exec(tag)?.[1] ?? ''), `${OWN_ORIGIN}/`) ? tag : '<a>',
  );
}

function isAway(link: string): boolean {
  const base = `${OWN_ORIGIN}/`;
  return URL.canParse(link, base) && new URL(link, base).origin !== OWN_ORIGIN;
}

/** Reads the signs of an address that are encoded; one that is encoded wrongly stays as it is. */
export function decodeSafely(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** The pipeline escapes no more in an address. */
function decode(value: string): string {
  return value
    .replace(/&#x26;/g, '&')
    .replace(/&#x22;/g, '"')
    .replace(/&#x27;/g, "'");
}
