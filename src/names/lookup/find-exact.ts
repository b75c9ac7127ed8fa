import { getBag } from '../spelling/get-bag.ts';
import { dropJoinedArticle, getNameWords, listFirstKeys } from '../spelling/name-words.ts';
import { isAbjad } from '../spelling/scripts.ts';
import { fromChat } from './from-chat.ts';
import { LONGEST_UNCUT, type Look, NOTHING, type Reader, sort, toMatches } from './look.ts';
import type { Spelling } from './open-shard.ts';

/** Finds a text as a spelling, whatever its words are joined by, or in another form of it. */
export async function findExact(text: string, { openHead }: Reader): Promise<Look> {
  const typed = getNameWords(text);
  const isSmall = text === text.toLowerCase();
  const written = getNameWords(writeOut(text));
  for (const words of [typed, written, ...listForms(text, typed)]) {
    const key = words.join('');
    const shards = await openHead(words);
    // “Alkoni” may be al-Koni, but “alkaline” is no Kaline.
    const isAsTyped = words === typed || words === written;
    if (!isAsTyped && shards.some(({ isWord }) => isWord(typed.join('')))) continue;
    const matches = sort(
      shards
        .flatMap((shard) => shard.find(key))
        .filter((spelling) => isCutAlike(words, spelling))
        .flatMap((spelling) => toMatches(spelling, 0, true)),
    );
    const longer = shards.some((shard) => shard.isLonger(words.join(' ')));
    // “støre” is no store.
    const guarded =
      isSmall && !MARKED.test(text.toLowerCase()) && shards.some((shard) => shard.isForeign(key));
    const noun = isSmall && shards.some((shard) => shard.isNoun(key));
    if (matches.length > 0 || longer) return { matches, guarded, longer, noun };
  }
  return NOTHING;
}

/** Finds a text as a spelling with its words in another order. */
export async function findReordered(text: string, { openBag }: Reader): Promise<Look> {
  const words = getNameWords(text);
  if (words.length < 2 || words.length > 6) return NOTHING;
  const bag = getBag(words);
  const shards = await openBag(bag);
  const matches = shards
    .flatMap((shard) => shard.findBag(bag))
    .flatMap((spelling) => toMatches(spelling, 0.1, true));
  return { ...NOTHING, matches: sort(matches) };
}

/** Other forms in which a text may be a spelling. */
function listForms(text: string, typed: readonly string[]): (readonly string[])[] {
  const [first = '', ...rest] = typed;
  const chat = fromChat(text);
  return [
    getNameWords(text.replace(/^the\s+/i, '')),
    [dropJoinedArticle(first), ...rest],
    ...(isAbjad(first) ? listFirstKeys(first).map((form) => [form, ...rest]) : []),
    ...(chat ? [getNameWords(chat)] : []),
  ];
}

/** Letters with marks, as papers write them that lack them. */
const WRITTEN_OUT: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };
const MARKED = /[äöüøå]/;

/** Writes out letters with marks: `Pöhl` → `poehl`. */
function writeOut(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(new RegExp(MARKED, 'g'), (letter) => WRITTEN_OUT[letter] ?? letter);
}

/**
 * Whether a text has its gaps where a spelling may have them: what is written as one may be joined of
 * two, but few long words are cut, and “I ran” is not Iran.
 */
function isCutAlike(words: readonly string[], { key, words: known }: Spelling): boolean {
  if (key.length > LONGEST_UNCUT || words.length === 1) return true;
  const ends = listEnds(known);
  return listEnds(words).every((end) => ends.includes(end));
}

function listEnds(words: readonly string[]): number[] {
  let end = 0;
  return words.map(({ length }) => (end += length));
}
