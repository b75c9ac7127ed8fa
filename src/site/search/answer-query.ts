import { getListPath, isNameList, type NameList } from '../../names/lookup/names-index.ts';
import { type Resolution, resolveName } from '../../names/lookup/resolve-name.ts';
import { isNameRef } from '../../names/registry/registry.ts';
import { joinFilters } from '../layout/to-filter.ts';
import type { FoundArticle } from './found-article.ts';
import { isApproximate } from './is-approximate.ts';
import { loadNames } from './load-names.ts';
import {
  loadPagefind,
  type PagefindData,
  type PagefindResult,
  type SearchPlace,
} from './load-pagefind.ts';
import { cutAtName, readExcerpt } from './read-excerpt.ts';
import type { SearchState } from './search-state.ts';

/** What a search gives: names, then articles. */
export type Answer = Resolution & {
  /** Who or what the first name is. */
  about?: NameList;
  total: number;
  /** Nothing has the words; these begin alike. */
  approximate: boolean;
  /** How many indexes of the archive were searched; the list of a name knows all articles. */
  reach?: number;
  /** Fetches the `PAGE` articles from a place in the list on, or all that are left; some may be out of reach. */
  take: (from: number) => Promise<FoundArticle[]>;
};

/** Articles that are shown at once; the first file of a name's list has as many. */
export const PAGE = 10;
const NO_NAME: Resolution = { tier: 'none', entries: [], span: '', rest: '' };

/**
 * Answers a search: a name by its list of articles; words, and a name with words or filters, by
 * Pagefind, which finds a name in all its spellings by a filter.
 *
 * @param place Where the indexes of words are.
 * @param reach How many indexes of the archive are wanted.
 * @throws Error when the current index of words cannot be fetched.
 */
export async function answerQuery(
  state: SearchState,
  place: SearchPlace,
  reach: number,
): Promise<Answer> {
  const { base } = place;
  const resolution = state.asTyped ? NO_NAME : await resolveName(state.query, loadNames(base));
  const [first] = resolution.tier === 'none' ? [] : resolution.entries;
  const isNarrowed = Object.values(state.filters).some(Boolean);
  const ref = first && isNameRef(first.ref) ? first.ref : undefined;
  if (!ref) return { ...resolution, ...(await answerByWords(state.query, state, place, reach)) };
  const load = async (page: number): Promise<NameList | undefined> => {
    const file = await loadNames(base)(getListPath(ref, page));
    return isNameList(file) ? file : undefined;
  };
  const about = await load(1);
  if (about && !resolution.rest && !isNarrowed) {
    return { ...resolution, ...answerByList(about, load) };
  }
  const byWords = await answerByWords(resolution.rest, state, place, reach, [ref]);
  return { ...resolution, ...(about && { about }), ...byWords };
}

function answerByList(about: NameList, load: (page: number) => Promise<NameList | undefined>) {
  const take = async (from: number): Promise<FoundArticle[]> => {
    const articles = [...about.articles];
    for (let page = 2; page <= about.pages && articles.length < from + PAGE; page++) {
      const list = await load(page);
      if (!list) break;
      articles.push(...list.articles);
    }
    return articles.slice(from, from + PAGE).map(({ sentence, surface, ...article }) => {
      return { ...article, excerpt: cutAtName(sentence, surface) };
    });
  };
  return { about, total: about.total, approximate: false, take };
}

async function answerByWords(
  words: string,
  { query, filters, sort }: SearchState,
  place: SearchPlace,
  wanted: number,
  refs: readonly string[] = [],
) {
  if (place.isEmpty) return { total: 0, approximate: false, reach: 0, take: async () => [] };
  // Nothing is relevant without words.
  const order = words ? sort : 'date';
  const { pagefind, reach } = await loadPagefind(place, order, wanted);
  const narrowed = Object.entries(filters).map(([key, value]) => `${key}/${value}`);
  const { results } = await pagefind.search(words || null, {
    filters: joinFilters([...refs, ...narrowed]),
    ...(order === 'date' && { sort: { date: 'desc' } }),
  });
  const take = async (from: number): Promise<FoundArticle[]> => {
    return (await takeData(results.slice(from, from + PAGE))).map(toFound);
  };
  const start = await takeData(results.slice(0, PAGE));
  const found = start.flatMap(({ excerpt, meta }) => [
    ...readExcerpt(excerpt).filter((_, index) => index % 2 === 1),
    ...`${meta['title']} ${meta['caption']}`.split(/[^\p{L}\p{N}]+/u),
  ]);
  return { total: results.length, approximate: isApproximate(query, found), reach, take };
}

/** Offline, of articles that were not taken along nothing is at hand: those are left out. */
async function takeData(results: readonly PagefindResult[]): Promise<PagefindData[]> {
  const answers = await Promise.allSettled(results.map((result) => result.data()));
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
}

function toFound({ url, excerpt, meta }: PagefindData): FoundArticle {
  const headline = meta['title'] ?? url;
  return { url, headline, date: meta['date'] ?? '', excerpt: readExcerpt(excerpt) };
}
