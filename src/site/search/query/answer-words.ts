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
import { loadPagefind, type PagefindResult, type SearchPlace } from '../load-pagefind.ts';
import { filterKeys, PAGE, type SearchState } from '../search-state.ts';
import { joinFilters } from '../to-filter.ts';
import { coverRange } from './date-range.ts';
import { type Asked, findArticles, type Hit } from './find-articles.ts';
import { makeExcerpt } from './make-excerpt.ts';
import type { Query } from './parse-query.ts';
import { type NearWords, suggestWords } from './suggest-words.ts';
import { dropForms, toForms } from './word-forms.ts';

/** An article in the results, whichever index found it. */
export type FoundArticle = {
  url: string;
  headline: string;
  /** Date of publication, with or without a time. */
  date: string;
  section?: string;
  source?: string;
  /** Addresses of others, found before, that report the same story. */
  twins?: readonly string[];
  /** Text around what was looked for, and in it, at the odd places, what is marked. */
  excerpt: string[];
};

/** A word, and whether no article at all has it. */
export type MissingWord = Pick<NearWords, 'meant' | 'begun'> & { word: string; isNowhere: boolean };
/** What a search finds by words. */
export type WordAnswer = {
  total: number;
  /** Words without which something may be found, whether no article has them, and what may be meant. */
  missing: MissingWord[];
  /** The words are none about the name beside them; see `isOtherThing`. */
  isOther: boolean;
  /** How many indexes of the archive were searched; the list of a name knows all articles. */
  reach?: number;
  /** Fetches the `PAGE` articles from a place in the list on, or all that are left; some may be out of reach. */
  take: (from: number) => Promise<FoundArticle[]>;
};

/**
 * Answers a search by the words in articles, as they are, and by a name beside them in all its spellings.
 *
 * @param wanted How many indexes of the archive are wanted.
 * @param name Whom some of the words may stand for.
 * @throws Error when the current index of words cannot be fetched.
 */
export async function answerByWords(
  state: SearchState,
  query: Query,
  place: SearchPlace,
  wanted: number,
  name: { ref: IndexRef; span: string; isWhole: boolean } | undefined,
): Promise<WordAnswer> {
  const nothing = { total: 0, missing: [], isOther: false, reach: 0, take: async () => [] };
  if (place.isEmpty) return nothing;
  const lists = await listFilters(state, query, place);
  const isOnlyName = name?.isWhole;
  const groups = isOnlyName ? [] : query.groups;
  const isBare = groups.length === 0 && !name;
  if (isBare && lists.length === 0) return nothing;
  // Nothing is relevant without words.
  const order = groups.length > 0 ? state.sort : 'date';
  const { pagefind, reach } = await loadPagefind(place, order, wanted);
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
    languages: place.languages ?? [],
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
        ...toForms(word, place.languages),
        ...word.split(/[-‐–/]/).flatMap((part) => toForms(part)),
      ]),
    );
  const before: Taken[] = [];
  const missing = hits.length > 0 ? [] : found.missing;
  const isAll = lists.length === 0 && reach >= place.archives;
  return {
    total: hits.length,
    missing: await Promise.all(
      missing.map(async (word) => {
        const { isThere, meant, begun } = await suggestWords(word, loadNames(place.base));
        // Of numbers, and of words side by side, only the searched articles are known.
        const isNowhere = isAll || (!isThere && /^[\p{L}\p{M}'’]+$/u.test(word));
        return { word, isNowhere, meant, begun };
      }),
    ),
    isOther: found.isOther,
    reach,
    take: async (from) => {
      const taken = await takeArticles(hits.slice(from, from + PAGE), forms);
      const isPhrase = order === 'relevance' && groups.length > 1;
      const sorted = isPhrase ? putPhraseFirst(taken, query.plain) : taken;
      return sorted.map((one) => {
        const twins = before.filter((other) => isTwin(one, other)).map(({ found: { url } }) => url);
        before.push(one);
        return { ...one.found, ...(twins.length > 0 && { twins }) };
      });
    },
  };
}

/** Whether an article itself has a word: its section and source are none of it, its date beside other words alone. */
function isInText({ words, matchedMetaFields = [] }: PagefindResult, isBeside: boolean): boolean {
  if (words.length > 0 || matchedMetaFields.length === 0) return true;
  return matchedMetaFields.some(
    (field) => !['section', 'source'].includes(field) && (isBeside || field !== 'date'),
  );
}

/** Sorted by date, the score of a result is its place among all articles. */
function byDate(hits: readonly Hit[]): Hit[] {
  return hits.toSorted((a, b) => b.result.score - a.result.score);
}

/** Finds which groups of words the name stands for. */
function findSpan(groups: Query['groups'], span: string): { from: number; to: number } {
  const words = span.split(/\s+/);
  const isOwn = (group: Query['groups'][number]) =>
    group.length === 1 && words.some((word) => word.includes(group[0]?.words[0] ?? ' '));
  const from = groups.findIndex(isOwn);
  const length = groups.slice(from).findIndex((group) => !isOwn(group));
  if (from < 0) return { from: 0, to: 0 };
  return { from, to: length < 0 ? groups.length : from + length };
}

/** Lists what an article must have one of each of: what was chosen, and what the query says. */
async function listFilters(
  { filters }: SearchState,
  { from, to, by, within }: Query,
  { base, years = [], sections = [] }: SearchPlace,
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
  // What nobody is called has no article.
  return lists.map((keys) => (keys.length > 0 ? keys : ['none']));
}

/** Finds who signed: as names are found, or by a surname that is also a word. */
async function findSigners(who: string, load: LoadFile): Promise<string[]> {
  const { tier, entries } = await resolveName(who, load);
  if (tier !== 'none') {
    return entries.map(({ ref, name }) => (ref.startsWith('by/') ? ref : `by/${toSignerId(name)}`));
  }
  const file = await load(filtersPath);
  const words = getNameWords(who);
  const signers = isNameFilters(file) ? file.by : [];
  return signers.flatMap(([id, name]) => {
    const own = getNameWords(name);
    return words.every((word) => own.includes(word)) ? [`by/${id}`] : [];
  });
}

/** An article of the results with all its words, between spaces, and what it is compared with others by. */
type Taken = { found: FoundArticle; words: string; shingles: Uint32Array };

/** Whether two articles of the results report the same story. */
function isTwin(one: Taken, other: Taken): boolean {
  const fewest = Math.min(one.shingles.length, other.shingles.length);
  if (fewest < FEWEST_SHINGLES || !areNear(one.found.date, other.found.date)) return false;
  return compareShingles(one.shingles, other.shingles) > 0;
}

/** Of words with a small one between them, the index does not know which: “bank of england”, “Bank New England”. */
function putPhraseFirst(taken: readonly Taken[], phrase: string): Taken[] {
  const words = toWords(phrase);
  return taken.toSorted(
    (a, b) => Number(b.words.includes(words)) - Number(a.words.includes(words)),
  );
}

function toWords(text: string): string {
  return ` ${fold(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .join(' ')} `;
}

/** Offline, of articles that were not taken along nothing is at hand: those are left out. */
async function takeArticles(hits: readonly Hit[], forms: readonly string[]): Promise<Taken[]> {
  const found = await Promise.allSettled(hits.map((hit) => toFound(hit, forms)));
  return found.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
}

async function toFound({ result, spots }: Hit, forms: readonly string[]): Promise<Taken> {
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
