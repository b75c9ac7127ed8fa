import { getListPath, type ListedArticle, type NameList } from '../lookup/names-index.ts';
import type { ArticleName } from '../match/gather-mentions.ts';
import { getRef, type NameRef, type Registry } from '../registry/registry.ts';
import { findSurface } from '../spelling/cut-at-name.ts';

/** Letters of a sentence that a list shows; most have fewer, and long ones would weigh on a first search. */
const MOST = 180;

/** An article with the names in it. */
export type NamedArticle = Omit<ListedArticle, 'sentence' | 'surface'> & {
  names: readonly ArticleName[];
};

/** Articles on the first page of a list, which is all that most readers need, and on the others. */
const FIRST = 10;
const LATER = 100;

/**
 * Makes the list of each name: who or what it is, and its articles, newest first.
 *
 * @returns Text by path, and the number of articles for each name that has any.
 */
export function buildNameLists(
  registry: Registry,
  articles: readonly NamedArticle[],
): { files: Map<string, string>; counts: Map<NameRef, number> } {
  const lists = new Map<NameRef, ListedArticle[]>();
  const newestFirst = [...articles].sort(
    (a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1) || (a.url < b.url ? -1 : 1),
  );
  for (const { names, ...article } of newestFirst) {
    for (const name of names) {
      const list = lists.get(getRef(name)) ?? [];
      lists.set(getRef(name), list);
      const [surface = ''] = name.surfaces;
      list.push({ ...article, sentence: clip(name.sentence, surface), surface });
    }
  }
  const files = new Map<string, string>();
  for (const entry of registry.entries) {
    const ref = getRef(entry);
    const list = lists.get(ref) ?? [];
    const oldest = list.at(-1);
    const pages = 1 + Math.ceil(Math.max(0, list.length - FIRST) / LATER);
    for (let page = 1; page <= pages; page++) {
      const start = page === 1 ? 0 : FIRST + (page - 2) * LATER;
      const file: NameList = {
        ...(page === 1 && { summary: entry.summary, native: entry.native }),
        ...(page === 1 && oldest && { since: oldest.date.slice(0, 10) }),
        total: list.length,
        pages,
        articles: list.slice(start, page === 1 ? FIRST : start + LATER),
      };
      files.set(getListPath(ref, page), JSON.stringify(file));
    }
  }
  return { files, counts: new Map([...lists].map(([ref, list]) => [ref, list.length])) };
}

/** Shortens a long sentence to what stands around a name: `… met Kalin in …`. */
function clip(sentence: string, surface: string): string {
  if (sentence.length <= MOST) return sentence;
  const at = Math.max(0, findSurface(sentence, surface));
  const from = at + surface.length < MOST ? 0 : sentence.indexOf(' ', at - MOST / 3) + 1;
  const end = sentence.lastIndexOf(' ', from + MOST);
  const text = sentence.slice(from, end > at ? end : sentence.length);
  return `${from > 0 ? '… ' : ''}${text}${end > at ? ' …' : ''}`;
}
