import { areNear } from '../../../articles/twins/are-near.ts';
import { compareShingles } from '../../../articles/twins/compare-shingles.ts';
import { FEWEST_SHINGLES, makeShingles } from '../../../articles/twins/make-shingles.ts';
import { foldText } from '../../../base/text/fold-text.ts';
import { filtersPath, isNameFilters } from '../../../names/index/list-filters.ts';
import type { IndexRef } from '../../../names/lookup/names-index.ts';
import type { LoadFile } from '../../../names/lookup/open-index.ts';
import { resolveName } from '../../../names/lookup/resolve-name.ts';
import { fold } from '../../../names/spelling/fold.ts';
import { getNameWords } from '../../../names/spelling/name-words.ts';
import { toSignerId } from '../../../names/spelling/signer-id.ts';
import { loadNames } from '../load-names.ts';
import { loadPagefind, type PagefindResult, type SearchScope } from '../load-pagefind.ts';
import { filterKeys, PAGE, type SearchState } from '../search-state.ts';
import { joinFilters } from '../to-filter.ts';
import { coverRange } from './date-range.ts';
import { type Asked, findArticles, type Hit } from './find-articles.ts';
import { makeExcerpt } from './make-excerpt.ts';
import type { Query } from './parse-query.ts';
import { type NearWords, suggestWords } from './suggest-words.ts';
import { dropForms, toForms } from './word-forms.ts';

/** An article of the results, found by name or by words. */
export type FoundArticle = {
  url: string;
  headline: string;
  /** Date of publication, with or without a time. */
  date: string;
  section?: string;
  source?: string;
  /** Addresses of others, found before, that report the same story. */
  twins?: readonly string[];
  /** Text around the words found; the parts at odd indexes are marked. */
  excerpt: string[];
};

/** A word that no searched article has, whether no article at all has it, and suggestions. */
export type MissingWord = Pick<NearWords, 'meant' | 'begun'> & { word: string; isNowhere: boolean };
/** What a search finds by words. */
export type WordAnswer = {
  total: number;
  /** Words that no searched article has. */
  missing: MissingWord[];
  /** The words mean another thing than the name in them; see `isOtherThing`. */
  isOther: boolean;
  /** How many indexes of the archive were searched; the list of a name knows all articles. */
  reach?: number;
  /** Loads the `PAGE` articles from an offset in the list on, or all that are left; some may not be available. */
  loadFrom: (from: number) => Promise<FoundArticle[]>;
};

/**
 * Answers a search by the words in articles, and by a name among them in all its spellings.
 *
 * @param wanted How many indexes of the archive are wanted.
 * @param name Name that some of the words may be.
 * @throws Error when the current index of words cannot be fetched.
 */
export async function answerByWords(
  state: SearchState,
  query: Query,
  scope: SearchScope,
  wanted: number,
  name: { ref: IndexRef; span: string; isWhole: boolean } | undefined,
): Promise<WordAnswer> {
  const nothing = { total: 0, missing: [], isOther: false, reach: 0, loadFrom: async () => [] };
  if (scope.isEmpty) return nothing;
  const lists = await listFilters(state, query, scope);
  const isOnlyName = name?.isWhole;
  const groups = isOnlyName ? [] : query.groups;
  const isBare = groups.length === 0 && !name;
  if (isBare && lists.length === 0) return nothing;
  // Without words there is no relevance.
  const order = groups.length > 0 ? state.sort : 'date';
  const { pagefind, reach } = await loadPagefind(scope, order, wanted);
  const search = async (text: string | null, more: string[][] = []) => {
    const filters = joinFilters([...lists, ...more]);
    const sort = order === 'date' && { sort: { date: 'desc' as const } };
    return (await pagefind.search(text, { filters, ...sort })).results;
  };
  const named = name && {
    ...findSpan(groups, name.span),
    articles: await search(null, [[name.ref]]),
  };
  const asked: Asked = {
    groups,
    without: query.without,
    languages: scope.languages ?? [],
    ...(named && { named }),
    ...(isBare && { named: { from: 0, to: 0, articles: await search(null) } }),
  };
  const isTold = (result: PagefindResult) => isInText(result, groups.length > 1);
  const found = await findArticles(async (text) => (await search(text)).filter(isTold), asked);
  const hits = order === 'date' ? byDate(found.hits) : found.hits;
  const forms = groups
    .flat()
    .flatMap(({ words }) =>
      words.flatMap((word) => [
        ...toForms(word, scope.languages),
        ...word.split(/[-‐–/]/).flatMap((part) => toForms(part)),
      ]),
    );
  const earlier: LoadedArticle[] = [];
  const missing = hits.length > 0 ? [] : found.missing;
  const isAll = lists.length === 0 && reach >= scope.archives;
  return {
    total: hits.length,
    missing: await Promise.all(
      missing.map(async (word) => {
        const { isThere, meant, begun } = await suggestWords(word, loadNames(scope.base));
        // The words of all articles are listed without numbers and phrases.
        const isNowhere = isAll || (!isThere && /^[\p{L}\p{M}'’]+$/u.test(word));
        return { word, isNowhere, meant, begun };
      }),
    ),
    isOther: found.isOther,
    reach,
    loadFrom: async (from) => {
      const loaded = await loadArticles(hits.slice(from, from + PAGE), forms);
      const isPhrase = order === 'relevance' && groups.length > 1;
      const sorted = isPhrase ? putPhraseFirst(loaded, query.plain) : loaded;
      return sorted.map((article) => {
        const twins = earlier
          .filter((other) => isTwin(article, other))
          .map(({ found: { url } }) => url);
        earlier.push(article);
        return { ...article.found, ...(twins.length > 0 && { twins }) };
      });
    },
  };
}

/** Tells whether a word is in an article itself: not in its section or source, in its date only beside other words. */
function isInText({ words, matchedMetaFields = [] }: PagefindResult, isBeside: boolean): boolean {
  if (words.length > 0 || matchedMetaFields.length === 0) return true;
  return matchedMetaFields.some(
    (field) => !['section', 'source'].includes(field) && (isBeside || field !== 'date'),
  );
}

/** Sorts by the score, which is the rank among all articles where the index sorts by date. */
function byDate(hits: readonly Hit[]): Hit[] {
  return hits.toSorted((a, b) => b.result.score - a.result.score);
}

/** Finds which groups of words are the name. */
function findSpan(groups: Query['groups'], span: string): { from: number; to: number } {
  const words = span.split(/\s+/);
  const isOfName = (group: Query['groups'][number]) =>
    group.length === 1 && words.some((word) => word.includes(group[0]?.words[0] ?? ' '));
  const from = groups.findIndex(isOfName);
  const length = groups.slice(from).findIndex((group) => !isOfName(group));
  if (from < 0) return { from: 0, to: 0 };
  return { from, to: length < 0 ? groups.length : from + length };
}

/** Lists the filters of a search: an article must fit one of each list. */
async function listFilters(
  { filters }: SearchState,
  { from, to, by, within }: Query,
  { base, years = [], sections = [] }: SearchScope,
): Promise<string[][]> {
  const lists = filterKeys.flatMap((key) => (filters[key] ? [[`${key}/${filters[key]}`]] : []));
  if (from ?? to) lists.push(coverRange(from ?? '0000', to ?? '9999-99', years));
  for (const who of by) lists.push(await findSigners(who, loadNames(base)));
  for (const what of within) {
    const section = sections.find(({ slug, name }) =>
      [slug, name.toLowerCase()].includes(what.toLowerCase()),
    );
    const { entries } = section ? { entries: [] } : await resolveName(what, loadNames(base));
    lists.push(section ? [`section/${section.slug}`] : entries.map(({ ref }) => ref));
  }
  // A name that nobody has fits no article.
  return lists.map((keys) => (keys.length > 0 ? keys : ['none']));
}

/** Finds signers: as names are looked up, or by a surname that is also a word. */
async function findSigners(who: string, load: LoadFile): Promise<string[]> {
  const { tier, entries } = await resolveName(who, load);
  if (tier !== 'none') {
    return entries.map(({ ref, name }) => (ref.startsWith('by/') ? ref : `by/${toSignerId(name)}`));
  }
  const file = await load(filtersPath);
  const words = getNameWords(who);
  const signers = isNameFilters(file) ? file.by : [];
  return signers.flatMap(([id, name]) => {
    const nameWords = getNameWords(name);
    return words.every((word) => nameWords.includes(word)) ? [`by/${id}`] : [];
  });
}

/** An article of the results with all its words, between spaces, and the shingles it is compared by. */
type LoadedArticle = { found: FoundArticle; words: string; shingles: Uint32Array };

/** Tells whether two articles of the results report the same story. */
function isTwin(article: LoadedArticle, other: LoadedArticle): boolean {
  const fewest = Math.min(article.shingles.length, other.shingles.length);
  if (fewest < FEWEST_SHINGLES || !areNear(article.found.date, other.found.date)) return false;
  return compareShingles(article.shingles, other.shingles) > 0;
}

/** Puts articles with the exact phrase first, as the index ignores small words: “bank of england”. */
function putPhraseFirst(loaded: readonly LoadedArticle[], phrase: string): LoadedArticle[] {
  const words = toWords(phrase);
  return loaded.toSorted(
    (a, b) => Number(b.words.includes(words)) - Number(a.words.includes(words)),
  );
}

function toWords(text: string): string {
  return ` ${fold(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .join(' ')} `;
}

/** Loads articles; offline, those that are not on the device are left out. */
async function loadArticles(
  hits: readonly Hit[],
  forms: readonly string[],
): Promise<LoadedArticle[]> {
  const found = await Promise.allSettled(hits.map((hit) => toFound(hit, forms)));
  return found.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
}

async function toFound({ result, spots }: Hit, forms: readonly string[]): Promise<LoadedArticle> {
  const { url, content, meta } = await result.data();
  const { title = url, date = '', section, source } = meta;
  const shown = { ...(section && { section }), ...(source && { source }) };
  const about = { url, headline: dropForms(title), date, ...shown };
  const text = content.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  const excerpt = makeExcerpt(text, spots, title.split(/\s+/).length, forms);
  const plain = dropForms(text);
  const shingles = makeShingles(foldText(plain));
  return { found: { ...about, excerpt }, words: toWords(plain), shingles };
}
