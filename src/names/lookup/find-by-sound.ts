import { getSkeleton } from '../spelling/closeness.ts';
import { getScript, getStem, isAbjad } from '../spelling/scripts.ts';
import { toLatin } from '../spelling/to-latin.ts';
import { compareWords } from './compare-words.ts';
import { getSounds, getThirds } from './grams.ts';
import { listBeginnings, listNearBeginnings } from './letters.ts';
import { type Look, type Match, NOTHING, type Reader, sort, toMatches } from './look.ts';

/** Finds a name by its sound like `findSounds`, with or without what may be joined to it: the nearest. */
export async function findByNearestSound(words: readonly string[], reader: Reader): Promise<Look> {
  let best = NOTHING;
  for (const forms of listSoundForms(words)) {
    const look = await findSounds(forms, reader);
    if (getScore(look) < getScore(best)) best = look;
  }
  return best;
}

function getScore({ matches: [best] }: Look): number {
  return best?.score ?? Number.POSITIVE_INFINITY;
}

/** What is written as one with a word of another script may be no part of a name that has no spelling in it. */
function listSoundForms(words: readonly string[]): (readonly string[])[] {
  const [first = '', ...rest] = words;
  const bare = first.replace(/^ال(?=\p{L}{3})/u, '');
  const stems = words.map((word) => (getScript(word) === 'c' ? getStem(word) : word));
  const isOther = (forms: readonly string[]) => forms.join() !== words.join();
  // Few Latin names begin with what would be an Arabic article: it is taken off first.
  return [...[[bare, ...rest]].filter(isOther), words, ...[stems].filter(isOther)];
}

/** Finds a name by its sound, where the registry does not spell it in the script that was typed. */
async function findSounds(words: readonly string[], reader: Reader): Promise<Look> {
  const script = getScript(words.join(''));
  const latin = words.map((word) => toLatin(word) ?? '');
  const key = latin.join('');
  if (!script || key.length < 4 || latin.includes('')) return NOTHING;
  const skeleton = getSkeleton(key);
  const hasVowels = !isAbjad(words.join(''));
  const isAlike = (known: string) =>
    skeleton.length > 2 &&
    // Other scripts leave letters out.
    known.length >= key.length - 2 &&
    known.length <= key.length + Math.max(2, skeleton.length) &&
    getSkeleton(known) === skeleton &&
    endsAlike(words.at(-1) ?? '', known);
  // What is no English word in another script may be one in ours.
  const compare = (known: readonly string[]) =>
    hasVowels
      ? compareWords(latin, known, () => false)
      : isAlike(known.join('')) && { score: 1, sure: true };
  const grams = hasVowels ? [...getThirds(key), ...getSounds(latin)] : getSounds(latin);
  const shards = [
    ...(hasVowels ? await reader.openHalves(key) : []),
    ...(await reader.openLikely(grams, (known) => (compare(known) || undefined)?.score)),
  ];
  const spellings = shards.flatMap((shard) => shard.spellings);
  const matches: Match[] = [];
  for (const beginning of listNearBeginnings(key)) {
    for (const spelling of spellings) {
      const { key: known, exact } = spelling;
      if (exact || getScript(known) || !listBeginnings(known).includes(beginning)) continue;
      const close = compare(spelling.words);
      if (close) matches.push(...toMatches(spelling, close.score, close.sure));
    }
    if (matches.length > 0) break;
  }
  const unspelt = sort(
    matches.filter(({ name: [, , , scripts = ''] }) => !scripts.includes(script)),
  );
  const isShared = new Set(unspelt.map(({ name: [ref] }) => ref)).size > 1;
  const guarded = unspelt[0]?.sure === false || (!hasVowels && isShared);
  return { ...NOTHING, matches: unspelt, guarded };
}

/** Whether both end with a vowel or none, as far as a script tells that leaves vowels out: `ريغان` is no Regina. */
function endsAlike(word: string, latin: string): boolean {
  const isOpen = /[اويهىةאויה]$/u.test(word);
  return isOpen ? /[aeiouyh]$/.test(latin) : !/[aiou]$/.test(latin);
}
