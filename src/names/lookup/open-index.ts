import { getBag } from '../spelling/get-bag.ts';
import { dropJoinedArticle, getNameWords, listFirstKeys } from '../spelling/name-words.ts';
import { getScript, isAbjad } from '../spelling/scripts.ts';
import { compareWords, isAlmostArticle } from './compare-words.ts';
import { type Look, type Match, NOTHING, type Read, sort, toMatches } from './look.ts';
import {
  getManifestPath,
  getShardLetters,
  getShardPaths,
  isManifest,
  isShard,
  listNearShards,
} from './names-index.ts';
import { openShard, type Spelling } from './open-shard.ts';

/** Loads a file of the index by its path below the index's folder; nothing when there is none. */
export type LoadFile = (path: string) => Promise<unknown>;

export type NamesIndex = {
  /** Finds a text as a spelling, whatever its words are joined by. */
  exact: (text: string) => Promise<Look>;
  /** Finds a text as a spelling with its words in another order: “Burns William”, “PM of Japan”. */
  reordered: (text: string) => Promise<Look>;
  /** Finds spellings that are close to a text and begin like it: few err in the first letter. */
  near: (text: string) => Promise<Look>;
  /** Finds spellings that are close to a text. */
  close: (text: string) => Promise<Look>;
};
/** Opens the index; each file is asked for once. */
export async function openIndex(load: LoadFile): Promise<NamesIndex> {
  const files = new Map<string, Promise<unknown>>();
  const open = (path: string) => {
    const file = files.get(path) ?? load(path);
    files.set(path, file);
    return file;
  };
  const read: Read = async (name, least, most) => {
    const manifest = name !== undefined && (await open(getManifestPath(name)));
    if (!isManifest(manifest) || name === undefined) return [];
    const shards = await Promise.all(getShardPaths(manifest, name, least, most).map(open));
    return shards.filter(isShard).map(openShard);
  };
  return {
    exact: (text) => findExact(text, read),
    reordered: (text) => findReordered(text, read),
    near: (text) => findSlips(getNameWords(text), read, 1),
    close: (text) => findClose(text, read),
  };
}

async function findExact(text: string, read: Read): Promise<Look> {
  const typed = getNameWords(text);
  const isSmall = text === text.toLowerCase();
  const written = getNameWords(writeOut(text));
  for (const words of [typed, written, ...listForms(text, typed)]) {
    const key = words.join('');
    const shards = await read(getShardLetters(key)[0], key.length, key.length);
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
    const guarded = isSmall && shards.some((shard) => shard.isForeign(key));
    const noun = isSmall && shards.some((shard) => shard.isNoun(key));
    if (matches.length > 0 || longer) return { matches, guarded, longer, noun };
  }
  return NOTHING;
}

async function findReordered(text: string, read: Read): Promise<Look> {
  const words = getNameWords(text);
  if (words.length < 2 || words.length > 6) return NOTHING;
  const bag = getBag(words);
  const { length } = bag.replaceAll(' ', '');
  const shards = await read(getShardLetters(bag)[0], length, length);
  const matches = shards
    .flatMap((shard) => shard.findBag(bag))
    .flatMap((spelling) => toMatches(spelling, 0.1, true));
  return { ...NOTHING, matches: sort(matches) };
}

async function findClose(text: string, read: Read): Promise<Look> {
  const words = getNameWords(text);
  const close = await findSlips(words, read);
  const isOther = getScript(words.join('')) !== '';
  if (
    isOther ? close.matches.length > 0 && !close.guarded : close.matches.length > 0 || close.guarded
  )
    return close;
  // “la-Sisi”: an article may be misspelt, too.
  const [article = '', ...rest] = words;
  if (/^\p{L}{1,3}-/u.test(text) && rest.length > 0 && isAlmostArticle(article)) {
    const bare = await findSlips(rest, read);
    if (bare.matches.length > 0) return bare;
  }
  const chat = fromChat(text);
  if (chat) return findSlips(getNameWords(chat), read);
  if (!isOther) return close;
  // Letters of all scripts come with it: most searches are in our own.
  const { findByNearestSound } = await import('./find-by-sound.ts');
  const heard = await findByNearestSound(words, read);
  // “Ширак” is Chirac rather than a slip of “Ирак”.
  return heard.guarded && close.matches.length > 0
    ? close
    : heard.matches.length > 0
      ? heard
      : close;
}

async function findSlips(words: readonly string[], read: Read, most = 4): Promise<Look> {
  const key = words.join('');
  const matches: Match[] = [];
  let isWord = false;
  for (const shards of listNearShards(key).slice(0, most)) {
    for (const shard of await read(shards, key.length, key.length)) {
      isWord ||= shard.isWord(key);
      for (const spelling of shard.spellings.filter(({ exact }) => !exact)) {
        const isAnother = (word: string) => shard.isAnother(word, spelling);
        const isPlace = spelling.names.every(([ref]) => ref.startsWith('places/'));
        const close = compareWords(words, spelling.words, isAnother, isPlace);
        if (!close) continue;
        // Of two as near, the one that sounds alike is meant: “bukarest” is no Budapest.
        const score = close.score - (close.soundsAlike ? 0.2 : 0);
        matches.push(...toMatches(spelling, score, close.sure));
      }
    }
    // Few err in the first letter: its other shards are asked for only when needed.
    if (isWord || matches.some(({ score }) => score < 1.5)) break;
  }
  const [best] = sort(matches);
  return { ...NOTHING, matches, guarded: isWord || best?.sure === false };
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
const MARKED = /[äöüøå]/g;

/** Writes out letters with marks: `Pöhl` → `poehl`. */
function writeOut(text: string): string {
  return text.toLowerCase().replace(MARKED, (letter) => WRITTEN_OUT[letter] ?? letter);
}

/** Reads Arabic as it is typed with digits for letters that Latin lacks: `abdel7amid` → `abdelhamid`. */
function fromChat(text: string): string | undefined {
  if (!/\p{L}{2}[2357]|[2357]\p{L}{2}/u.test(text)) return undefined;
  const plain = text.replace(
    /(?<=\p{L}{2})[27359]|[27359](?=\p{L}{2})/gu,
    (digit) => CHAT[digit] ?? '',
  );
  return /\d/.test(plain) ? undefined : plain;
}
const CHAT: Record<string, string> = { 7: 'h', 5: 'kh', 9: 'q' };

/**
 * Whether a text has its gaps where a spelling may have them: what is written as one may be joined of
 * two, but few long words are cut, and “I ran” is not Iran.
 */
function isCutAlike(words: readonly string[], { key, words: known }: Spelling): boolean {
  if (key.length > 5 || words.length === 1) return true;
  const ends = listEnds(known);
  return listEnds(words).every((end) => ends.includes(end));
}

function listEnds(words: readonly string[]): number[] {
  let end = 0;
  return words.map(({ length }) => (end += length));
}
