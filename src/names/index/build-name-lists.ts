import { getListPath, type ListedArticle, type NameList } from '../lookup/names-index.ts';
import type { ArticleName } from '../match/gather-mentions.ts';
import { getRef, type NameEntry, type NameRef, type Registry } from '../registry/registry.ts';
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
  for (const { names, ...article } of articles) {
    for (const name of names) {
      const list = lists.get(getRef(name)) ?? [];
      lists.set(getRef(name), list);
      list.push({ ...article, sentence: name.sentence, surface: name.surfaces[0] ?? '' });
    }
  }
  const files = registry.entries.flatMap((entry) =>
    formatNameList(entry, lists.get(getRef(entry)) ?? []),
  );
  return {
    files: new Map(files),
    counts: new Map([...lists].map(([ref, list]) => [ref, list.length])),
  };
}

/**
 * Writes the list of a name, newest first, with who or what it is on the first page.
 *
 * @param articles Those that mention it, in any order.
 * @returns Text by path.
 */
export function formatNameList(
  entry: NameEntry,
  articles: readonly ListedArticle[],
): [path: string, text: string][] {
  const list = articles.toSorted(
    (a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1) || (a.url < b.url ? -1 : 1),
  );
  const oldest = list.at(-1);
  const paths = listNameFiles(entry, list.length);
  return paths.map((path, at) => {
    const start = at === 0 ? 0 : FIRST + (at - 1) * LATER;
    const shown = list.slice(start, at === 0 ? FIRST : start + LATER);
    const file: NameList = {
      ...(at === 0 && { summary: entry.summary, native: entry.native }),
      ...(at === 0 && oldest && { since: oldest.date.slice(0, 10) }),
      total: list.length,
      pages: paths.length,
      articles: shown.map((article) => {
        return { ...article, sentence: clip(article.sentence, article.surface) };
      }),
    };
    return [path, JSON.stringify(file)];
  });
}

/** Lists the paths of the pages of a name’s list. */
export function listNameFiles(entry: NameEntry, articles: number): string[] {
  const pages = 1 + Math.ceil(Math.max(0, articles - FIRST) / LATER);
  return Array.from({ length: pages }, (_, at) => getListPath(getRef(entry), at + 1));
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
