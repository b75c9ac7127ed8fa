import { isCommonWord, isProperNoun } from '../../base/language/dictionary.ts';
import { titles } from '../spelling/words-beside-names.ts';
import { type ArchiveRuns, isLink, type Run, type Token, type WordUse } from './read-runs.ts';

/** What the whole archive tells of its words. */
export type Evidence = {
  uses: ReadonlyMap<string, WordUse>;
  /** Whether a word is also written small: `bank`, but not `london`. */
  isOrdinary: (key: string) => boolean;
  /** Whether the archive itself writes a word small. */
  isSmall: (key: string) => boolean;
  /** Whether a word is a day, a month, or a heading before figures. */
  isDate: (key: string) => boolean;
  /** Whether a word ends many different names and is none alone: `Inc`. */
  isSuffix: (key: string) => boolean;
  /** Whether a word is a noun or an adjective in small letters, as it stands after articles. */
  isNoun: (key: string) => boolean;
  /** How often two words stand side by side in small letters. */
  small: ReadonlyMap<string, number>;
  /** How often two words stand side by side inside sentences, both with capitals. */
  pairs: ReadonlyMap<string, number>;
};

/** Names of days and months, long and short, as the language has them. */
function listDates(lang: string): Set<string> {
  const list = (
    options: Intl.DateTimeFormatOptions,
    count: number,
    toDay: (at: number) => number,
  ) =>
    Array.from({ length: count }, (_, at) =>
      new Intl.DateTimeFormat(lang, { ...options, timeZone: 'UTC' })
        .format(toDay(at))
        .toLowerCase()
        .replace('.', ''),
    );
  const lengths = ['long', 'short'] as const;
  return new Set([
    ...lengths.flatMap((weekday) => list({ weekday }, 7, (at) => Date.UTC(2024, 0, 1 + at))),
    ...lengths.flatMap((month) => list({ month }, 12, (at) => Date.UTC(2024, at))),
    'sept',
  ]);
}

/** Gathers what an archive tells of its words. */
export function gatherEvidence({ runs, uses, small }: ArchiveRuns, lang = 'en'): Evidence {
  const dates = listDates(lang);
  const figures = new Map<string, [before: number, all: number]>();
  const pairs = new Map<string, number>();
  for (const run of runs) {
    const last = run.tokens.at(-1);
    for (const [at, token] of run.tokens.entries()) {
      const [numbers, all] = figures.get(token.key) ?? [0, 0];
      figures.set(token.key, [numbers + Number(run.figure && token === last), all + 1]);
      const next = run.tokens[at + 1];
      if (next && (token.possessive || !(run.opens && at === 0)))
        add(pairs, `${token.key} ${next.key}`);
      const [before, after] = [run.tokens[at - 1], run.tokens.slice(at).find(({ upper }) => upper)];
      if (isLink(token) && before && after) add(pairs, `${before.key} ${token.key} ${after.key}`);
    }
  }
  const isDate = (key: string) => {
    const [before, all] = figures.get(key) ?? [0, 0];
    return dates.has(key) || (all > 4 && before * 2 > all);
  };
  const isSuffix = remember(findSuffixes(runs));
  const isOrdinary = remember((key) => isOrdinaryWord(key, uses.get(key)));
  const isSmall = (key: string) => (uses.get(key)?.small ?? 0) > 0 && isOrdinary(key);
  const isNoun = (key: string) => {
    const { small, noun } = uses.get(key) ?? NEVER;
    return noun * 25 > small;
  };
  return { uses, isDate, isOrdinary, isSmall, isSuffix, isNoun, small, pairs };
}

/** Asks about each word once. */
function remember(ask: (key: string) => boolean): (key: string) => boolean {
  const known = new Map<string, boolean>();
  return (key) => {
    const answer = known.get(key) ?? ask(key);
    known.set(key, answer);
    return answer;
  };
}

/** Finds words that end many different names, and seldom stand first: `Corp`. */
function findSuffixes(runs: readonly Run[]): (key: string) => boolean {
  const befores = new Map<string, Set<string>>();
  const firsts = new Map<string, number>();
  const all = new Map<string, number>();
  for (const { tokens } of runs) {
    for (const [at, token] of tokens.entries()) {
      const { key } = token;
      if (isLink(token)) continue;
      add(all, key);
      const before = tokens[at - 1];
      if (!before || isLink(before)) add(firsts, key);
      else befores.set(key, (befores.get(key) ?? new Set()).add(before.key));
    }
  }
  return (key) => {
    const [count, first] = [all.get(key) ?? 0, firsts.get(key) ?? 0];
    return (befores.get(key)?.size ?? 0) > 11 && first * 3 < count;
  };
}

/** A word is ordinary where the archive writes it small; where it has too little of it, a dictionary tells. */
function isOrdinaryWord(key: string, use: WordUse | undefined): boolean {
  const { capital, opening, shout, tail, small: all } = use ?? NEVER;
  const small = all - tail;
  if (tail > 0 && small === 0) return false;
  if (shout > 0 && shout * 2 > capital && (small === 0 || /^.{1,3}$/u.test(key))) return false;
  const isWord = isCommonWord(key) && !isProperNoun(key);
  if (small > 0) return small * 12 > capital || isWord;
  return capital + opening < 20 && isWord;
}
const NEVER: WordUse = {
  small: 0,
  capital: 0,
  opening: 0,
  shout: 0,
  noun: 0,
  tail: 0,
};

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** A part of a run that may be a name, with what was cut off before it. */
export type Piece = Omit<Run, 'tokens'> & {
  tokens: Token[];
  /** The title before it, small or with a capital. */
  title?: string;
};

/** What stands before many different names. */
export type Titles = {
  isTitle: (key: string) => boolean;
  standsBefore: ReadonlyMap<string, Follow>;
  /** How often a name stands by itself. */
  alone: ReadonlyMap<string, number>;
  /** The words that stand before a name and are left out as often: `Japanese` before `Finance Ministry`. */
  owners: ReadonlyMap<string, { words: ReadonlySet<string>; count: number }>;
};
type Follow = { full: Set<string>; single: Set<string>; count: number };

/**
 * Finds the words that stand before many different names which also stand without them: `Minister`,
 * `Senator`, but not `New`, without which there is no York.
 */
export function findTitles(pieces: readonly Piece[], evidence: Evidence): Titles {
  const { uses, isSuffix } = evidence;
  const alone = new Map<string, number>();
  const owners = new Map<string, { words: Set<string>; count: number }>();
  for (const { tokens } of pieces) {
    add(alone, toKey(tokens));
    const [first, ...rest] = tokens;
    const key = toKey(rest);
    if (!first || rest.length < 2) continue;
    const { words, count } = owners.get(key) ?? { words: new Set(), count: 0 };
    owners.set(key, { words: words.add(first.key), count: count + 1 });
  }
  const standsBefore = new Map<string, Follow>();
  for (const { tokens } of pieces) {
    for (const [at, token] of tokens.entries()) {
      const rest = tokens.slice(at + 1);
      if (isLink(token) || token.possessive || rest.some(({ key }) => isSuffix(key))) continue;
      if (!isPersonLike(rest, evidence)) continue;
      const follow = standsBefore.get(token.key) ?? {
        full: new Set(),
        single: new Set(),
        count: 0,
      };
      follow.count += 1;
      standsBefore.set(token.key, follow);
      (rest.length > 1 ? follow.full : follow.single).add(toKey(rest));
    }
  }
  const decide = (key: string) => {
    const { full, single, count } = standsBefore.get(key) ?? NOBODY;
    const free = [...full].filter((name) => alone.has(name)).length;
    const { small = 0, shout = 0, capital = 0 } = uses.get(key) ?? {};
    if (shout * 2 > capital) return false;
    const least = small * 6 > capital ? 3 : 6;
    const isBefore = free >= least && free * 4 > full.size && full.size * 4 > single.size;
    if (isBefore && count * 10 > capital) return true;
    return titles.has(key) && (count * 8 > capital || capital < RARE);
  };
  const isTitle = remember(decide);
  return { isTitle, standsBefore, alone, owners };
}

/** Of a word that has so few capitals in the archive, the trade's list of titles tells. */
const RARE = 8;
const NOBODY: Follow = { full: new Set(), single: new Set(), count: 0 };

/** Whether words may be a person's name: none is ordinary, none an abbreviation. */
export function isPersonLike(
  tokens: readonly Token[],
  { isOrdinary, isSmall }: Pick<Evidence, 'isOrdinary' | 'isSmall'>,
): boolean {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last || tokens.length > 6) return false;
  if (isLink(first) && (tokens[1]?.gap !== 'hyphen' || tokens.length > 2)) return false;
  if (first.text.length < 2 && tokens.length < 3) return false;
  // “Ban” is a word of English, “Ban Ki-moon” is not made of such.
  const hasForeign = tokens.some((token, at) => at > 0 && !isLink(token) && !isOrdinary(token.key));
  return tokens.every((token, at) => {
    if (isLink(token)) return !/^(?:of|for|and|on|the)$/.test(token.text);
    if ((!token.upper && token.gap !== 'hyphen') || (token.shout && token.text.length < 7))
      return false;
    const isGiven = at === 0 && hasForeign && (isProperNoun(token.key) || !isSmall(token.key));
    const isWord = at > 0 && token === last ? isSmall : isOrdinary;
    return token.text.length < 2 || isGiven || !isWord(token.key);
  });
}

/** Gives the key by which uses of a name are counted: `bank of england`. */
export function toKey(tokens: readonly Token[]): string {
  return tokens.map(({ key }) => key).join(' ');
}
