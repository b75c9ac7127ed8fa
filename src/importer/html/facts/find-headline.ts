import type { Candidate } from '../../facts/evidence.ts';
import { getHost } from '../../facts/get-host.ts';
import { toLetters, toLine } from '../element-text.ts';
import type { JsonLd } from './read-json-ld.ts';

/** What parts a headline from the name of a site or a section in a title. */
const PARTS = /\s+[|•·»›]\s+|\s+[-–—]\s+|\s*::\s*|\s+\/\s+/u;
/** Words of a title that are in the headline: below this it is another line. */
const LEAST_SHARED = 0.5;

/**
 * Finds the headline of a page: the `h1` that shares most words with the page’s titles; without one, the
 * title of JSON-LD or OpenGraph, without the names of site and section around it.
 */
export function findHeadline(
  document: Document,
  page: {
    data: readonly JsonLd[];
    meta: (name: string) => string | undefined;
    sourceName: string | undefined;
    sourceUrl: string | undefined;
  },
): Candidate | undefined {
  const { data, meta, sourceName, sourceUrl } = page;
  const titles: Candidate[] = [
    { value: data[0]?.headline ?? '', from: `JSON-LD ${data[0]?.['@type'][0] ?? ''}`, weight: 2 },
    { value: meta('og:title') ?? meta('twitter:title') ?? '', from: 'meta og:title', weight: 1 },
    { value: toLine(document.querySelector('title')), from: '<title>', weight: 1 },
  ].filter(({ value }) => /\p{L}/u.test(value));
  const headings = [...document.querySelectorAll('article h1, main h1, h1')]
    .map((heading) => withoutKicker(heading, titles))
    .filter((line, index, all) => /\p{L}/u.test(line) && all.indexOf(line) === index);
  const scored = headings.map((value) => ({
    value,
    shared: Math.max(0, ...titles.map((title) => share(value, title.value))),
  }));
  const [best] = scored.sort((a, b) => b.shared - a.shared);
  const site = toLetters(sourceName ?? '');
  const isSite = best && toLetters(best.value) === site;
  if (
    best &&
    !isSite &&
    (best.shared >= LEAST_SHARED || (headings.length === 1 && !data[0]?.headline))
  ) {
    return { value: best.value, from: 'h1', weight: 3 };
  }
  const [title] = titles;
  return title && { ...title, value: withoutSite(title.value, sourceName, sourceUrl) };
}

/**
 * Some pages have a kicker in the heading, in a separate element: it is removed if a title of the page is the
 * rest of the heading.
 *
 * `<h1><span>Harbour dispute</span> Boats Leave at Dawn</h1>` → `Boats Leave at Dawn`
 */
function withoutKicker(heading: Element, titles: readonly Candidate[]): string {
  const line = toLine(heading);
  const whole = toLetters(line);
  const isPart = (value: string) => {
    const letters = toLetters(value);
    const kicker = whole.slice(0, -letters.length);
    return (
      letters !== '' &&
      kicker !== '' &&
      whole.endsWith(letters) &&
      [...heading.querySelectorAll('*')].some((element) => toLetters(toLine(element)) === kicker)
    );
  };
  return titles.find(({ value }) => isPart(value))?.value ?? line;
}

/** Share of the shorter line’s words that the other has; a lone word, which may name a section, must be more. */
function share(line: string, title: string): number {
  const [inner, outer] = [toLetters(line), toLetters(title)];
  if (inner.length >= 12 && outer.includes(inner)) return 1;
  const toWords = (line: string) => new Set(line.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const [a, b] = [toWords(line), toWords(title)];
  const common = [...a].filter((word) => b.has(word)).length;
  return common / Math.max(1, Math.min(a.size, b.size)) - (a.size < 2 ? 0.6 : 0);
}

/** `Quay Post: Boats Leave at Dawn - World News` → `Boats Leave at Dawn` */
function withoutSite(title: string, site = '', address = ''): string {
  const host = address ? getHost(address) : '';
  const names = [site, host, host.split('.')[0] ?? ''].map(toLetters).filter(Boolean);
  const isName = (part: string) => names.includes(toLetters(part));
  const start = title.indexOf(': ');
  const headless = start > 0 && isName(title.slice(0, start)) ? title.slice(start + 2) : title;
  const parts = headless.split(PARTS);
  const titles = parts.filter((part) => !isName(part));
  if (titles.length === parts.length || titles.length === 0) return headless;
  // Beside the name of the site, a short part at the end is a section.
  const [first = ''] = titles;
  const end = headless.indexOf(titles.at(-1) ?? '') + (titles.at(-1) ?? '').length;
  return titles.length === 1 ? first : headless.slice(headless.indexOf(first), end);
}
