import { countWords, PROSE_WORDS } from '../../facts/count-words.ts';
import { getHost } from '../../facts/get-host.ts';
import { toLine } from '../element-text.ts';

/** Other articles below the story, each with its links to share it: one alone may be a link of the story’s. */
const FEWEST = 2;
const SHARER = /shar|intent|\/create\//i;

/**
 * Removes the articles that a page shows below its story: above each is a link that shares another address of
 * the site, and below the last link that shares the page itself.
 *
 * `<p>Story</p> Share /b <p>Other</p> Share /c <p>Third</p>`, below `Share /a` on the page `/a` → `<p>Story</p>`
 *
 * @param address Of the page.
 */
export function dropOtherArticles(holder: Element, address: string | undefined): void {
  const page = address ? URL.parse(address) : null;
  if (!page) return;
  const shared = [...holder.querySelectorAll('a[href]')].flatMap((link) => {
    const url = findShared(link.getAttribute('href') ?? '');
    return url && getHost(url) === getHost(page) ? [{ link, path: getPath(url) }] : [];
  });
  const last = shared.findLastIndex(({ path }) => path === getPath(page));
  const others = shared.slice(last + 1);
  const [first] = others;
  if (last < 0 || !first || new Set(others.map(({ path }) => path)).size < FEWEST) return;
  const row = first.link.closest('p, ul, div') ?? first.link;
  const isRow = row !== holder && holder.contains(row) && countWords(toLine(row)) < PROSE_WORDS;
  const start = isRow ? row : first.link;
  for (let at: Element | null = start; at && at !== holder; at = at.parentElement) {
    while (at.nextSibling) at.nextSibling.remove();
  }
  start.remove();
}

/** `https://social.example/sharer.php?u=https://quay.example/a` → the second address */
function findShared(href: string): URL | null {
  const url = URL.parse(href);
  if (!url || !SHARER.test(url.pathname)) return null;
  return URL.parse(url.searchParams.get('u') ?? url.searchParams.get('url') ?? '');
}

function getPath({ pathname }: URL): string {
  return pathname.replace(/\/$/, '');
}
