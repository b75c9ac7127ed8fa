import { countWords, PROSE_WORDS } from '../../facts/count-words.ts';
import { type Candidate, cleanNames, cutBy, isFullName } from '../../facts/evidence.ts';
import { htmlToLine } from '../copy/html-to-line.ts';
import { BESIDE, toLine } from '../element-text.ts';
import type { JsonLd } from './read-json-ld.ts';
import { type Meta, makeMetaReader } from './read-meta.ts';

/**
 * Finds who wrote the article of a page, in the first part of the page that names anybody.
 *
 * @param organizations Names that are no people: the publisher, the site.
 */
export function findPageByline(
  document: Document,
  metas: readonly Meta[],
  articles: readonly JsonLd[],
  organizations: readonly (string | undefined)[],
): Candidate<string[]> | undefined {
  const people = (articles[0]?.author ?? []).filter(
    ({ type }) => !/Organization|Corporation/.test(type),
  );
  const meta = makeMetaReader(metas);
  const head = new Set(cutHead([...document.querySelectorAll('*')]));
  const within = (selector: string) =>
    [...document.querySelectorAll(selector)].filter((element) => !element.closest(BESIDE));
  const candidates = [
    { from: 'JSON-LD author', names: people.map(({ name }) => name) },
    {
      from: 'rel=author',
      names: within('[rel~="author"], [itemprop~="author"] [itemprop="name"]')
        .filter((element) => head.has(element))
        .map(toLine),
    },
    {
      from: 'meta author',
      names: [
        meta('author'),
        meta('parsely-author'),
        meta('dc.creator'),
        meta('article:author'),
        meta('byl'),
        ...listAuthorMetas(metas),
      ],
    },
    {
      from: 'the byline',
      names: within('[class*="byline" i]:not(time)')
        .slice(0, 2)
        .flatMap(listNamesIn)
        .filter((line) => /^by\s/i.test(line) || line.length <= 40),
    },
    { from: 'a line of the page', names: listWrittenNames(document) },
  ].map(({ from, names }) => ({
    from,
    weight: 1,
    value: cleanNames(names.filter((name) => name !== undefined).map(htmlToLine), organizations),
  }));
  const [first, ...others] = candidates.filter(({ value }) => value.length > 0);
  // A page may name in its byline more people than in its JSON-LD.
  const fuller = others.find(
    ({ from, value }) =>
      from === 'rel=author' &&
      value.length > (first?.value.length ?? 0) &&
      value.length <= 6 &&
      first?.value.every((name) => value.includes(name)),
  );
  return fuller ?? first;
}

/** Lists the names in an element, each in one of its own or all in one line; its time is none. */
function listNamesIn(element: Element): string[] {
  const ends = [...element.querySelectorAll('*')].filter(({ children }) => children.length === 0);
  const names = ends.map(toLine).filter(Boolean);
  if (names.length > 1 && names.every(isFullName)) return names;
  const times = ends.filter(({ localName }) => localName === 'time').map(toLine);
  return [times.reduce((line, time) => line.replace(time, ' '), toLine(element))];
}

/** Systems have names of their own for who wrote: `lrt_authors`, and a label and a value for cards. */
function listAuthorMetas(metas: readonly Meta[]): string[] {
  const read = makeMetaReader(metas);
  const isLabel = /written by|verfasst von|geschrieben von|écrit par|escrito por|scritto da|yazan/i;
  const written = isLabel.test(read('twitter:label1') ?? '') ? [read('twitter:data1') ?? ''] : [];
  const isOfArticle = ({ key, content }: Meta) =>
    /(?:authors?|writtenby)$/.test(key) && !/^(?:smart|app)/.test(key) && isFullName(content);
  return [...written, ...metas.filter(isOfArticle).map(({ content }) => content)];
}

/** Paths of pages that are about who writes. */
const AUTHOR_PATH =
  /\/(?:authors?|autor(?:en|es|i|a|zy)?|auteurs?|autore|yazar(?:lar)?|journalists?|reporters?|contributors?|firmas?|avtor|writers?)\//i;
/** Signs of a line above the text that says who wrote. */
const LONGEST_BYLINE = 140;

/** A sentence that is longer than what a page says of who wrote. */
function isProse(element: Element): boolean {
  const line = toLine(element);
  return countWords(line) >= PROSE_WORDS && /[.!?؟。…]["”»’)]*$/u.test(line);
}

/** Names above the text: behind a word that says who wrote, in a box of the author, or linked to a page of theirs. */
function listWrittenNames(document: Document): string[] {
  const headline = document.querySelector('h1');
  const root = headline?.closest('article, main, [role="main"]') ?? document.body;
  const all = [
    ...root.querySelectorAll('p, li, div, span, address, a[href], [class*="author" i]'),
  ].filter((element) => !element.closest(BESIDE));
  const names = cutHead(all).flatMap((element) => {
    const line = toLine(element);
    if (!line || line.length > LONGEST_BYLINE) return [];
    const written = cutBy(line);
    const isLinked = AUTHOR_PATH.test(element.getAttribute('href') ?? '');
    const isBox = /author/i.test(element.className);
    if (written === undefined && !isLinked && !isBox) return [];
    const found = cleanNames([(written ?? line).replace(/[\s,;]+$/u, '')]);
    return found.length > 0 && found.every(isFullName) ? [found] : [];
  });
  return names[0] ?? [];
}

/** Lists what stands above the text: below its beginning, authors of other articles are named. */
function cutHead(all: readonly Element[]): Element[] {
  const end = all.findIndex((element) => element.localName === 'p' && isProse(element));
  return all.slice(0, end < 0 ? undefined : end);
}
