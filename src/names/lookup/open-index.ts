import { getSkeleton } from '../spelling/closeness.ts';
import { dropJoinedArticle, getNameWords, listFirstKeys } from '../spelling/name-words.ts';
import { getScript, getStem, isAbjad, toLatin } from '../spelling/scripts.ts';
import { compareWords, isAlmostArticle } from './compare-words.ts';
import {
  getShardLetters,
  getShardPaths,
  type IndexedName,
  isManifest,
  isShard,
  manifestPath,
} from './names-index.ts';
import { getBag, type OpenedShard, openShard, type Spelling } from './open-shard.ts';

/** Loads a file of the index by its path below the index's folder; nothing when there is none. */
export type LoadFile = (path: string) => Promise<unknown>;

/** An entry found under a key, and how far the key is from what was typed. */
export type Match = {
  name: IndexedName;
  score: number;
  /** A surname or a short spelling, which others bear too. */
  weak: boolean;
  /** Close enough to answer. */
  sure: boolean;
};
/** What was found of a text. */
export type Look = {
  /** Best first. */
  matches: Match[];
  /** The text means itself, or is not close enough to answer. */
  guarded: boolean;
  /** The text is a longer name of the copy, which is not registered. */
  longer: boolean;
  /** The text is also a common word, and a name seldom. */
  noun: boolean;
};
export type NamesIndex = {
  /** Finds a text as a spelling, whatever its words are joined by. */
  exact: (text: string) => Promise<Look>;
  /** Finds a text as a spelling with its words in another order: “Burns William”, “PM of Japan”. */
  reordered: (text: string) => Promise<Look>;
  /** Finds spellings that are close to a text. */
  close: (text: string) => Promise<Look>;
};
/** Opens the shards of a letter that have keys of some lengths. */
type Read = (letter: string | undefined, least: number, most: number) => Promise<OpenedShard[]>;

const NOTHING: Look = { matches: [], guarded: false, longer: false, noun: false };
/** How far apart in length two spellings may be that are close, and two that have the same words. */
const [SLIPS, REORDERED] = [2, 8];

/** Opens the index; each file is asked for once. */
export async function openIndex(load: LoadFile): Promise<NamesIndex> {
  const manifest = await load(manifestPath);
  const files = new Map<string, Promise<unknown>>();
  const open = (path: string) => {
    const file = files.get(path) ?? load(path);
    files.set(path, file);
    return file;
  };
  const read: Read = async (letter, least, most) => {
    if (!isManifest(manifest) || letter === undefined) return [];
    const shards = await Promise.all(getShardPaths(manifest, letter, least, most).map(open));
    return shards.filter(isShard).map(openShard);
  };
  return {
    exact: (text) => findExact(text, read),
    reordered: (text) => findReordered(text, read),
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
  const { length } = words.join('');
  for (const letter of new Set(bag.split(' ').map((word) => getShardLetters(word)[0]))) {
    const shards = await read(letter, length - REORDERED, length + REORDERED);
    const matches = shards
      .flatMap((shard) => shard.findBag(bag))
      .flatMap((spelling) => toMatches(spelling, 0.1, true));
    if (matches.length > 0) return { ...NOTHING, matches: sort(matches) };
  }
  return NOTHING;
}

async function findClose(text: string, read: Read): Promise<Look> {
  const words = getNameWords(text);
  const close = await findSlips(words, read);
  if (close.matches.length > 0 || close.guarded) return close;
  // “la-Sisi”: an article may be misspelt, too.
  const [article = '', ...rest] = words;
  if (/^\p{L}{1,3}-/u.test(text) && rest.length > 0 && isAlmostArticle(article)) {
    const bare = await findSlips(rest, read);
    if (bare.matches.length > 0) return bare;
  }
  const chat = fromChat(text);
  if (chat) return findSlips(getNameWords(chat), read);
  let best = NOTHING;
  for (const forms of listSoundForms(words)) {
    const look = await findSounds(forms, read);
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

async function findSlips(words: readonly string[], read: Read): Promise<Look> {
  const key = words.join('');
  const matches: Match[] = [];
  let isWord = false;
  for (const letter of getShardLetters(key)) {
    for (const shard of await read(letter, key.length - SLIPS, key.length + SLIPS)) {
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
    // Few err in the first letter: its other shard is asked for only when needed.
    if (isWord || matches.some(({ score }) => score < 1.5)) break;
  }
  const [best] = sort(matches);
  return { ...NOTHING, matches, guarded: isWord || best?.sure === false };
}

/** Finds a name by its sound, where the registry does not spell it in the script that was typed. */
async function findSounds(words: readonly string[], read: Read): Promise<Look> {
  const script = getScript(words.join(''));
  const latin = words.map((word) => toLatin(word) ?? '');
  const key = latin.join('');
  if (!script || key.length < 4 || latin.includes('')) return NOTHING;
  const skeleton = getSkeleton(key);
  const hasVowels = !isAbjad(words.join(''));
  const matches: Match[] = [];
  for (const letter of getShardLetters(key)) {
    for (const shard of await read(letter, key.length - SLIPS, key.length + skeleton.length)) {
      for (const spelling of shard.spellings.filter(
        ({ key: known, exact }) => !exact && !getScript(known),
      )) {
        const isAlike =
          skeleton.length > 2 &&
          getSkeleton(spelling.key) === skeleton &&
          endsAlike(words.at(-1) ?? '', spelling.key);
        const close = hasVowels
          ? // What is no English word in another script may be one in ours.
            compareWords(latin, spelling.words, () => false)
          : isAlike && { score: 1, sure: true };
        if (close) matches.push(...toMatches(spelling, close.score, close.sure));
      }
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

function toMatches({ names, weak }: Spelling, score: number, sure: boolean): Match[] {
  return names.map((name) => ({ name, score: score + (weak ? 0.25 : 0), weak, sure }));
}

/** The likest first, then the name of more articles. */
function sort(matches: Match[]): Match[] {
  return matches.sort((a, b) => a.score - b.score || b.name[2] - a.name[2]);
}
