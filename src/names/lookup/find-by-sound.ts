import { getSkeleton } from '../spelling/closeness.ts';
import { compareSounds, sounds } from '../spelling/compare-sounds.ts';
import { listFirstKeys } from '../spelling/name-words.ts';
import { getScript, getStem, isAbjad } from '../spelling/scripts.ts';
import { listSoundClasses } from '../spelling/sound-classes.ts';
import { toLatin } from '../spelling/to-latin.ts';
import { compareWords } from './compare-words.ts';
import { getSounds, getThirds, toHeard } from './grams.ts';
import { getLetters, listBeginnings, listNearBeginnings } from './letters.ts';
import { type Look, type Match, NOTHING, type Reader, sort, toMatches } from './look.ts';
import type { Spelling } from './open-shard.ts';

/** Finds a name by its sound like `findSounds`, with or without what may be joined to it: the nearest. */
export async function findByNearestSound(words: readonly string[], reader: Reader): Promise<Look> {
  let best = NOTHING;
  let least = Number.POSITIVE_INFINITY;
  for (const [cost, forms] of listSoundForms(words)) {
    const look = await findSounds(forms, reader);
    const score = (look.matches[0]?.score ?? Number.POSITIVE_INFINITY) + cost;
    if (score < least) [best, least] = [look, score];
  }
  return best;
}

/** What is written as one with a word of another script may be no part of a name that has no spelling in it. */
function listSoundForms(words: readonly string[]): [cost: number, forms: readonly string[]][] {
  const [first = '', ...rest] = words;
  const bare = first.replace(/^ال(?=\p{L}{3})/u, '');
  // “Ярузельского”, of Jaruzelski
  const stems = words.map((word) =>
    getScript(word) === 'c' ? getStem(word).replace(/ск$/, 'ски') : word,
  );
  // “لريغان”, to Reagan
  const parted = isAbjad(first) ? listFirstKeys(first).map((form) => [form, ...rest]) : [];
  const all: [number, readonly string[]][] = [
    // Few Latin names begin with what would be an Arabic article: it is taken off first.
    [0, [bare, ...rest]],
    [0, words],
    [0, stems],
    ...parted.map((forms): [number, readonly string[]] => [JOINED, forms]),
  ];
  const isFirst = (text: string, at: number) =>
    all.findIndex(([, forms]) => forms.join(' ') === text) === at;
  return all.filter(([, forms], at) => isFirst(forms.join(' '), at));
}

/** Finds a name by its sound, where the registry does not spell it in the script that was typed. */
async function findSounds(words: readonly string[], reader: Reader): Promise<Look> {
  const script = getScript(words.join(''));
  const latin = words.map((word) => toLatin(word) ?? '');
  const key = latin.join('');
  if (!script || key.length < 3 || latin.includes('')) return NOTHING;
  const hasVowels = !isAbjad(words.join(''));
  const heardAs = listSoundClasses(words.join('')).map(toHeard);
  const grams = [...heardAs, ...(hasVowels ? getThirds(key) : []), ...getSounds(latin)];
  const judge = (known: readonly string[]) =>
    compare(words, latin, { words: [...known], names: [] })?.score;
  const shards = [
    ...(hasVowels ? await reader.openHalves(key, judge) : []),
    ...(await reader.openLikely(key, grams, judge)),
  ];
  const spellings = new Map(
    shards.flatMap((shard) => shard.spellings.map((one) => [one.words.join(' '), one])),
  );
  const heard: Heard[] = [];
  // “Жак” may be Jacques.
  const others = (sounds.get(words[0]?.[0] ?? '') ?? []).flatMap((one) => getLetters(one)[0] ?? []);
  for (const beginning of new Set([...listNearBeginnings(key), ...others])) {
    for (const [spelt, spelling] of spellings) {
      const { key: known, exact } = spelling;
      if (exact || getScript(known) || !listBeginnings(known).includes(beginning)) continue;
      spellings.delete(spelt);
      const close = compare(words, latin, spelling);
      if (close) heard.push({ spelling, ...close });
    }
    if (heard.some(({ sure }) => sure)) break;
  }
  return chooseHeard(heard, script);
}

type Heard = { spelling: Spelling; score: number; sure: boolean };

/** Answers with the one spelling that sounds like what was typed; of two that do, both are suggested. */
function chooseHeard(heard: readonly Heard[], script: string): Look {
  const isUnspelt = ({ name: [, , , scripts = ''] }: Match) => !scripts.includes(script);
  const toUnspelt = (list: readonly Heard[]) =>
    sort(
      list
        .flatMap(({ spelling, score, sure }) => toMatches(spelling, score, sure))
        .filter(isUnspelt),
    );
  const [best] = heard.toSorted((a, b) => a.score - b.score);
  if (!best) return NOTHING;
  const near = heard.filter(({ score }) => score - best.score < QUARTER);
  const own = new Set(best.spelling.names.map(([ref]) => ref));
  const isShared = near.some(({ spelling }) => !spelling.names.some(([ref]) => own.has(ref)));
  const isSure = best.sure && !isShared;
  return { ...NOTHING, matches: toUnspelt(isSure ? near : heard), guarded: !isSure };
}

/** Compares words with those of a spelling by sound, and where a script writes vowels, by slips too. */
function compare(
  words: readonly string[],
  latin: readonly string[],
  { words: known, names }: Pick<Spelling, 'words' | 'names'>,
): { score: number; sure: boolean } | undefined {
  const costs = words.map((word, at) => compareSounds(word, known[at] ?? ''));
  if (words.length === known.length && costs.every((cost) => cost !== undefined)) {
    const cost = costs.reduce<number>((sum, one) => sum + (one ?? 0), 0);
    const letters = words.join('').replace(/[ьъ]/g, '').length;
    const isMuch =
      getSkeleton(latin.join('')).length > 2 || letters > (isAbjad(words.join('')) ? 5 : 4);
    // What other scripts call an organisation is mostly a translation.
    const isNamed = names.every(([ref]) => !ref.startsWith('organizations/'));
    const sure =
      isNamed &&
      letters > 3 &&
      (isMuch ? cost <= QUARTER * words.length : cost === 0 && !isAbjad(words.join('')));
    return { score: 1 + cost, sure };
  }
  // What is no English word in another script may be one in ours.
  const isLong = latin.join('').length > 4 && !isAbjad(words.join(''));
  return isLong ? compareWords(latin, known, () => false) : undefined;
}

/** A vowel that one script writes and the other may leave out. */
const QUARTER = 0.25;
/** What it costs to take a letter off that may be joined to the name. */
const JOINED = 0.5;
