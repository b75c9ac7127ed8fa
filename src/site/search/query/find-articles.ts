import type { PagefindResult } from '../load-pagefind.ts';
import { isOtherThing } from './is-other-thing.ts';
import type { Term } from './parse-query.ts';
import { toForms } from './word-forms.ts';

/** Searches the index for a text, by its rules: words between quotation marks exactly, others by their beginnings. */
export type AskIndex = (text: string) => Promise<readonly PagefindResult[]>;

/** An article that has what was asked, and the offsets in its text, counted in words. */
export type Hit = { result: PagefindResult; score: number; spots: number[] };
type Hits = Map<string, Hit>;

/** What the index is searched for: see `Query`; a name replaces some groups, in every spelling. */
export type Asked = {
  groups: readonly (readonly Term[])[];
  without: readonly Term[];
  /** Languages that are stemmed; see `getStemmed`. */
  languages: readonly string[];
  /** Articles that have a name, and the range of groups that may be it. */
  named?: { from: number; to: number; articles: readonly PagefindResult[] };
};

/** Articles, the best first, and words that no searched article has. */
export type FoundHits = {
  hits: Hit[];
  missing: string[];
  /** The words mean another thing than the name: “Maxwell House”; see `isOtherThing`. */
  isOther: boolean;
};

/** Factors of the score where the words are side by side, and where they are near each other. */
const [PHRASE, NEAR] = [100, 2];

/**
 * Finds articles that have all words, as whole words; those that have them side by side come first, then those
 * that have them near each other.
 */
export async function findArticles(ask: AskIndex, asked: Asked): Promise<FoundHits> {
  const { groups, without, languages, named } = asked;
  const find = makeFinder(ask, languages);
  const all = await Promise.all(groups.map((group) => findGroup(find, group)));
  const missing = groups.flatMap((group, at) =>
    all[at]?.size === 0 ? group.map(({ words }) => words.join(' ')) : [],
  );
  const found = intersect(all);
  const offsets = groups.map(([term]) => term?.position ?? 0);
  const phrase = await findWhole(find, groups, offsets);
  const together = new Set<string>();
  for (const [id, hit] of found) {
    // The offsets of a word include those of longer words, so the index is asked for the phrase itself.
    const isPhrase = phrase
      ? phrase.has(id)
      : groups.length > 1 && listStarts(id, all, offsets).length > 0;
    hit.score *= isPhrase ? PHRASE : weigh(id, all);
    if (isPhrase) together.add(id);
  }
  const isOther = named ? isOtherThing(sortOut(all, together, named)) : false;
  // Words between quotation marks are searched letter by letter.
  if (named && !isOther && !groups.flat().some((term) => term.isPhrase))
    addNamed(found, all, named);
  for (const term of without) {
    for (const id of (await find(term.words)).keys()) found.delete(id);
  }
  return { hits: [...found.values()].sort((a, b) => b.score - a.score), missing, isOther };
}

type Find = (words: readonly string[]) => Promise<Hits>;

function makeFinder(ask: AskIndex, languages: readonly string[]): Find {
  const cache = new Map<string, Promise<Hits>>();
  const findForm = async (form: string): Promise<Hits> => {
    // The index gives the weight of a word and all its offsets only without quotation marks.
    const [exact, loose] = await Promise.all([ask(`"${form}"`), ask(form)]);
    const weighed = new Map(loose.map((result) => [result.id, result]));
    return new Map(
      exact.map((result) => {
        const { score = 0.1, words = result.words } = weighed.get(result.id) ?? {};
        return [result.id, { result, score, spots: [...words] }];
      }),
    );
  };
  const findPhrase = async (words: readonly string[]): Promise<Hits> => {
    const forms = words.map((word) => toForms(word)[0]);
    const found = await ask(`"${forms.join(' ')}"`);
    return new Map(
      found.map((result) => [result.id, { result, score: 1, spots: [...result.words] }]),
    );
  };
  const find = async ([word = '', ...others]: readonly string[]): Promise<Hits> => {
    if (others.length > 0) return findPhrase([word, ...others]);
    const hits = await Promise.all(toForms(word, languages).filter(Boolean).map(findForm));
    // “check-in” is also written “check in”.
    const parts = word.split(/[-‐–/]/).filter(Boolean);
    if (parts.length > 1) hits.push(await findPhrase(parts));
    return unite(hits);
  };
  return (words) => {
    const key = words.join(' ');
    const hits = cache.get(key) ?? find(words);
    cache.set(key, hits);
    return hits;
  };
}

/** Finds the articles that have the whole phrase as typed, if no small word was left out of it. */
async function findWhole(
  find: Find,
  groups: Asked['groups'],
  offsets: readonly number[],
): Promise<Hits | undefined> {
  const isPlain = groups.every((group) => group.length === 1);
  const words = groups.flatMap(([term]) => term?.words ?? []);
  const [first = 0] = offsets;
  const isWhole = isPlain && (offsets.at(-1) ?? 0) - first < words.length;
  return isWhole && groups.length > 1 ? find(words) : undefined;
}

async function findGroup(find: Find, group: readonly Term[]): Promise<Hits> {
  return unite(await Promise.all(group.map(({ words }) => find(words))));
}

/** Lists the offsets from which on the words are as far from each other as they were typed. */
function listStarts(id: string, all: readonly Hits[], offsets: readonly number[]): number[] {
  const [first = [], ...others] = all.map((hits) => hits.get(id)?.spots ?? []);
  const sets = others.map((spots) => new Set(spots));
  const [from = 0, ...to] = offsets;
  return first.filter((start) =>
    sets.every((spots, at) => spots.has(start + (to[at] ?? 0) - from)),
  );
}

function unite(all: readonly Hits[]): Hits {
  const [first, ...others] = all;
  if (first && others.length === 0) return first;
  const united: Hits = new Map();
  for (const [id, hit] of all.flatMap((hits) => [...hits])) {
    const earlier = united.get(id);
    const score = Math.max(earlier?.score ?? 0, hit.score);
    united.set(id, { ...hit, score, spots: sortSpots([...(earlier?.spots ?? []), ...hit.spots]) });
  }
  return united;
}

function intersect(all: readonly Hits[]): Hits {
  const [first, ...others] = [...all].sort((a, b) => a.size - b.size);
  const both: Hits = new Map();
  for (const [id, hit] of first ?? []) {
    const more = others.flatMap((hits) => hits.get(id) ?? []);
    if (more.length < others.length) continue;
    const score = more.reduce((sum, other) => sum + other.score, hit.score);
    both.set(id, {
      ...hit,
      score,
      spots: sortSpots([...hit.spots, ...more.flatMap(({ spots }) => spots)]),
    });
  }
  return both;
}

function sortSpots(spots: readonly number[]): number[] {
  return [...new Set(spots)].sort((a, b) => a - b);
}

/** Gives the factor of an article’s score for how near each other it has the words. */
function weigh(id: string, all: readonly Hits[]): number {
  if (all.length < 2) return 1;
  const spots = all.flatMap((hits, at) =>
    (hits.get(id)?.spots ?? []).map((spot) => ({ spot, at })),
  );
  spots.sort((a, b) => a.spot - b.spot);
  const counts = all.map(() => 0);
  let [missing, first, least] = [all.length, 0, Number.POSITIVE_INFINITY];
  for (const { spot, at } of spots) {
    if (counts[at] === 0) missing -= 1;
    counts[at] = (counts[at] ?? 0) + 1;
    while (missing === 0) {
      const { spot: start = 0, at: group = 0 } = spots[first] ?? {};
      least = Math.min(least, spot - start);
      counts[group] = (counts[group] ?? 0) - 1;
      if (counts[group] === 0) missing += 1;
      first += 1;
    }
  }
  return 1 + NEAR / (1 + Math.max(0, least - all.length + 1));
}

/** Separates the articles that have the words of the name, the other words, and the name itself. */
function sortOut(
  all: readonly Hits[],
  together: ReadonlySet<string>,
  { from, to, articles }: NonNullable<Asked['named']>,
) {
  const nameWords = intersect(all.slice(from, to));
  const others = intersect(all.filter((_, at) => at < from || at >= to));
  return { together, nameWords, others, named: new Set(articles.map(({ id }) => id)) };
}

/** Adds the articles that have the name in another spelling, and the other words. */
function addNamed(
  found: Hits,
  all: readonly Hits[],
  { from, to, articles }: NonNullable<Asked['named']>,
): void {
  const others = all.filter((_, at) => at < from || at >= to);
  const rest = intersect(others);
  for (const result of articles) {
    if (found.has(result.id)) continue;
    const hit = rest.get(result.id);
    if (others.length === 0) found.set(result.id, { result, score: 0.1, spots: [] });
    else if (hit) found.set(result.id, hit);
  }
}
