import { getCloseness, getDistance, getSkeleton, mayAnswer } from '../spelling/closeness.ts';
import { dropJoinedArticle } from '../spelling/name-words.ts';
import { smallWords } from '../spelling/vocabulary.ts';
import { isBesideNames } from '../spelling/words-beside-names.ts';
import { LONGEST_UNCUT } from './look.ts';

/** How far the words of a query are from those of a name, and whether they may answer as that name. */
export type Comparison = { score: number; sure: boolean; soundsAlike: boolean };

/**
 * Compares the words of a query with those of a name, one by one: each must be that word, however it is
 * joined, or a slip of the keys. A slip that is a word itself leaves it unsure: “financial ties” is not the
 * Financial Times.
 *
 * @param isWord Whether a word means itself: one of the language, of the copy, or of another name.
 * @param kind Of whom or what it is the name: in places short words tell less, “tio gallegos”.
 * @returns Nothing where they are not close.
 */
export function compareWords(
  typed: readonly string[],
  known: readonly string[],
  isWord: (word: string) => boolean,
  kind = '',
): Comparison | undefined {
  const [one, other] = [typed.join(''), known.join('')];
  const [length, most] = [Math.min(one.length, other.length), Math.max(one.length, other.length)];
  if (most - length > Math.max(2, most * 0.4)) return undefined;
  const words = { typed, known, isWord, isPlace: kind === 'places' };
  const best = walk(words, 0, 0) ?? compareJoined(words);
  if (!best) return undefined;
  const sounds = getSkeleton(other);
  const limit = length < 8 ? 1 : 2;
  const soundsAlike = sounds.length > 2 && sounds === getSkeleton(one);
  if (best.errors >= limit + 1 && !(soundsAlike && best.errors <= Math.max(limit, length * 0.4)))
    return undefined;
  if (best.byEar && sounds.length < 3) return undefined;
  // “Richard More” is a Moore; “more” alone is a word.
  const isName =
    best.doubts === 0 ||
    (best.doubts === best.doubled && best.equal > 0) ||
    // “Karl Otto Pohl”
    (kind === 'people' && best.doubts === 1 && countSame(typed, known) > 1);
  const isMuch = best.short === 0 || best.equal >= (best.short === 1 ? MUCH : MOST);
  const sure = isName && isMuch && (best.vague === 0 || (soundsAlike && sounds.length > 3));
  return { score: best.errors + (best.byEar ? 0.5 : 0), sure, soundsAlike };
}

/** Counts the words of a person’s name that are as typed; those of a role are none. */
function countSame(typed: readonly string[], known: readonly string[]): number {
  return known.some(isBesideNames)
    ? 0
    : typed.filter((word) => word.length > 2 && known.includes(word)).length;
}

type Words = {
  typed: readonly string[];
  known: readonly string[];
  isWord: (word: string) => boolean;
  isPlace: boolean;
};
type Path = {
  errors: number;
  /** Some word is alike by its consonants alone. */
  byEar: boolean;
  /** Slips that are words themselves, and those of them that are but spelt otherwise. */
  doubts: number;
  doubled: number;
  /** Slips of words too short, or too unlike, to answer by themselves. */
  vague: number;
  /** Slips of words of three or four letters, which count beside much that is the same; one of two counts twice. */
  short: number;
  /** Letters of the words that are the same. */
  equal: number;
};
/** Letters that must be the same beside a slip in a short word, and in one of two letters. */
const [MUCH, MOST] = [4, 7];
const INITIAL = /^\p{L}$/u;
const NUMBER = /^[ivx]+$/;
const START: Path = {
  errors: 0,
  byEar: false,
  doubts: 0,
  doubled: 0,
  vague: 0,
  short: 0,
  equal: 0,
};

function walk(words: Words, i: number, j: number): Path | undefined {
  const { typed, known } = words;
  const [word, name] = [typed[i], known[j]];
  if (word === undefined && name === undefined) return START;
  if (word === undefined || name === undefined) return undefined;
  const paths = [
    ...joinings(words, i, j),
    ...(i > 0 && INITIAL.test(word) && word !== name
      ? [step(words, i + 1, j, { errors: 0.2 })]
      : []),
    // “Iqbal la-Zeidi”: an article may be misspelt, too.
    ...(typed.length > 1 && word !== name && isAlmostArticle(word)
      ? [step(words, i + 1, j, { errors: 1 })]
      : []),
    ...(j > 0 && INITIAL.test(name) && word !== name
      ? [step(words, i, j + 1, { errors: 0.2 })]
      : []),
  ];
  return paths
    .flatMap((path) => path ?? [])
    .sort((a, b) => getDoubt(a) - getDoubt(b) || a.errors - b.errors)[0];
}

function getDoubt({ doubts, vague, short }: Path): number {
  return 4 * doubts + 2 * vague + short;
}

/** The ways in which the next words typed may be the next words of the name. */
function joinings(words: Words, i: number, j: number): (Path | undefined)[] {
  const { typed, known, isWord } = words;
  const word = typed[i] ?? '';
  const paths: (Path | undefined)[] = [];
  const small = known[j] ?? '';
  // “head fo MI6”
  if (smallWords.has(small) && word.length < 4 && getDistance(word, small, 1) === 1)
    paths.push(step(words, i + 1, j + 1, { errors: 0.5 }));
  for (const { name, count } of listRuns(known, j)) {
    if (word === name) return [step(words, i + 1, j + count, { equal: name.length })];
    // “Abdullah I” is not the second.
    if (NUMBER.test(word) && NUMBER.test(name)) continue;
    if (dropJoinedArticle(word) === name || (typed.length > 1 && isAfterArticle(word, name)))
      paths.push(step(words, i + 1, j + count, { errors: 0.1, doubts: Number(isWord(word)) }));
    const sounds = typed.length > 1 || known.length > 1 ? 2 : 3;
    const errors = getCloseness(word, name, sounds);
    if (isShortSlip(word, name, words.isPlace) && !isWord(word))
      paths.push(step(words, i + 1, j + count, { errors: 1, short: 1 }));
    else if (isTinySlip(word, name, typed) && !isWord(word))
      paths.push(step(words, i + 1, j + count, { errors: 1, short: 2 }));
    if (errors === undefined) continue;
    const isDoubt = isWord(word);
    const isDoubled = isDoubt && isSpeltAlike(word, name);
    paths.push(
      step(words, i + 1, j + count, {
        errors: Math.floor(errors),
        byEar: isByEar(errors),
        doubts: Number(isDoubt),
        doubled: Number(isDoubled),
        vague: Number(!mayAnswer(word, name, typed.length > 1)),
      }),
    );
  }
  const pair = word + (typed[i + 1] ?? '');
  if (i + 1 < typed.length && pair === known[j] && known.join('').length > LONGEST_UNCUT)
    paths.push(step(words, i + 2, j + 1, { errors: 0.2, equal: pair.length }));
  return paths;
}

/** The next words of a name run together; what is “abd” in the index is typed as “abdul” and “abdel”. */
function listRuns(known: readonly string[], from: number): { name: string; count: number }[] {
  const counts = [1, 2, 3].filter((count) => from + count <= known.length);
  return counts.flatMap((count) => {
    const [first = '', ...rest] = known.slice(from, from + count);
    const forms = first === 'abd' && count > 1 ? ['abd', 'abdul', 'abdel'] : [first];
    const last = rest.join('');
    return forms.map((form) => ({ name: (form + last).replace('abdulallah', 'abdullah'), count }));
  });
}

function step(words: Words, i: number, j: number, cost: Partial<Path>): Path | undefined {
  const rest = walk(words, i, j);
  return (
    rest && {
      errors: rest.errors + (cost.errors ?? 0),
      byEar: rest.byEar || Boolean(cost.byEar),
      doubts: rest.doubts + (cost.doubts ?? 0),
      doubled: rest.doubled + (cost.doubled ?? 0),
      vague: rest.vague + (cost.vague ?? 0),
      short: rest.short + (cost.short ?? 0),
      equal: rest.equal + (cost.equal ?? 0),
    }
  );
}

/** A single word may be a whole name, run together with an error: `deiralbalah`. */
function compareJoined({ typed, known, isWord }: Words): Path | undefined {
  const [word, ...others] = typed;
  if (word === undefined || others.length > 0 || known.length < 2) return undefined;
  const name = known.join('');
  const errors = getCloseness(word, name);
  if (errors === undefined) return undefined;
  const doubts = Number(isWord(word));
  const vague = Number(!mayAnswer(word, name));
  return { ...START, errors: Math.floor(errors), byEar: isByEar(errors), doubts, vague };
}

/**
 * Whether a short word lacks a letter, has one too many, or two swapped: `aqa`, `asqa` for `aqsa`. “Tim” and
 * “Tom”, “Ed” and “Ted” are two, but in a place it may be another letter, too.
 */
function isShortSlip(word: string, name: string, isPlace: boolean): boolean {
  const isShort = [word, name].every(
    (one) => /^\p{L}{1,5}$/u.test(one) && one.length >= (isPlace ? 1 : 3),
  );
  if (!isShort || word.length + name.length < 3 || getDistance(word, name, 1) > 1) return false;
  if (isPlace && name.length > 2) return true;
  return word.length !== name.length || [...word].sort().join() === [...name].sort().join();
}

/** Whether a word of two letters has one too many, too few, or another beside two other words: “Kim Jong Eun”. */
function isTinySlip(word: string, name: string, typed: readonly string[]): boolean {
  const isTiny = name.length === 2 && word.length < 4 && /^\p{L}+$/u.test(word + name);
  return isTiny && typed.length > 2 && word !== name && getDistance(word, name, 1) === 1;
}

/** Whether a word is an Arabic article with a slip in it: `la`, `aal`. */
export function isAlmostArticle(word: string): boolean {
  return word.length < 4 && ['al', 'el'].some((article) => getDistance(word, article, 1) < 2);
}

/** Whether a word is an article written as one with a short name: `ezzor`. */
function isAfterArticle(word: string, name: string): boolean {
  return /^[ae]([sdrtnz])\1/.test(word) && word.slice(2) === name;
}

/** Half an error stands for a mere likeness of sound; see `getCloseness`. */
function isByEar(errors: number): boolean {
  return errors % 1 === 0.5;
}

/** Whether two words are spelt in two ways: `more` and `moore`, `organisation` and `organization`. */
function isSpeltAlike(word: string, name: string): boolean {
  const undouble = (text: string) => text.replace(/(.)\1/g, '$1');
  const sounds = getSkeleton(name);
  return undouble(word) === undouble(name) || (sounds.length > 4 && sounds === getSkeleton(word));
}
