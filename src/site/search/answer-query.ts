import {
  getListPath,
  isIndexRef,
  isNameList,
  type NameList,
} from '../../names/lookup/names-index.ts';
import { type Resolution, resolveName } from '../../names/lookup/resolve-name.ts';
import { suggestNames } from '../../names/lookup/suggest-names.ts';
import { cutAtName } from '../../names/spelling/cut-at-name.ts';
import { getNameKey } from '../../names/spelling/name-words.ts';
import { loadNames } from './load-names.ts';
import type { SearchScope } from './load-pagefind.ts';
import type { FoundArticle, WordAnswer } from './query/answer-words.ts';
import { parseQuery, type Query } from './query/parse-query.ts';
import { PAGE, type SearchState } from './search-state.ts';

/** The answer to a search: names, then articles. */
export type Answer = Resolution &
  WordAnswer & {
    /** The list of articles of the first name. */
    about?: NameList;
    /** There are other words beside the name, which were searched as they are. */
    isBeside: boolean;
    /** Operators whose value cannot be read. */
    unread: string[];
  };

const NO_NAME: Resolution = { tier: 'none', entries: [], span: '', rest: '' };

/**
 * Answers a search: a name by its list of articles; words by Pagefind, those beside a name as they are
 * and, for the name, in all its spellings, by a filter.
 *
 * @param scope What can be searched.
 * @param reach How many indexes of the archive are wanted.
 * @param onWords Called before words are searched, which is slower.
 * @throws Error when the current index of words cannot be fetched.
 */
export async function answerQuery(
  state: SearchState,
  scope: SearchScope,
  reach: number,
  onWords: () => void = () => {},
): Promise<Answer> {
  const { base } = scope;
  const query = parseQuery(state.query);
  const resolution =
    state.asTyped || !query.plain ? NO_NAME : await resolveName(query.plain, loadNames(base));
  const [first] = resolution.tier === 'none' ? [] : resolution.entries;
  const ref = first && isIndexRef(first.ref) ? first.ref : undefined;
  const load = async (page: number): Promise<NameList | undefined> => {
    const file = ref && (await loadNames(base)(getListPath(ref, page)));
    return isNameList(file) ? file : undefined;
  };
  const about = await load(1);
  // It comes with the first name beside other words: most searches are a name, or a word.
  const beside = ref && resolution.rest ? await import('./query/beside-name.ts') : undefined;
  const isBeside = beside?.isTitle(resolution.rest, ref) === false;
  const shared = { ...resolution, ...(about && { about }), isBeside, unread: query.unread };
  // A name without a list of articles may still be among their words.
  if (about && about.total > 0 && !isBeside && !isNarrowed(state, query)) {
    return { ...shared, ...answerByList(about, load) };
  }
  onWords();
  const isWhole = !isBeside && !query.isLiteral && about?.total !== 0;
  const name = ref && { ref, span: resolution.span, isWhole };
  // Loaded on demand: most searches are names.
  const { answerByWords } = await import('./query/answer-words.ts');
  const found = await answerByWords(state, query, scope, reach, name);
  const isDoubted = found.isOther || (about?.total === 0 && beside?.isGuess(resolution));
  if (isBeside && isDoubted) {
    const { entries, span } = resolution;
    const nothing = { ...NO_NAME, entries, span, rest: query.plain };
    return { ...nothing, isBeside, unread: query.unread, ...found };
  }
  const isUnknown = resolution.tier === 'none' && resolution.entries.length === 0 && !state.asTyped;
  if (isUnknown && found.total === 0 && getNameKey(query.plain).length >= LEAST) {
    const entries = await suggestNames(query.plain, loadNames(base), MOST);
    return { ...shared, entries, ...found };
  }
  return { ...shared, ...found };
}

/** Fewest letters from which names are suggested where a search finds nothing, and most names. */
const [LEAST, MOST] = [5, 5];

function isNarrowed({ filters }: SearchState, query: Query): boolean {
  const { without, from, to, by, within, isLiteral } = query;
  const lists = [without, by, within, Object.values(filters)];
  return isLiteral || Boolean(from ?? to) || lists.some(({ length }) => length > 0);
}

function answerByList(about: NameList, load: (page: number) => Promise<NameList | undefined>) {
  const loadFrom = async (from: number): Promise<FoundArticle[]> => {
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
  return { total: about.total, missing: [], isOther: false, loadFrom };
}
