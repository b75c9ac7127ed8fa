import { getNameWords } from '../spelling/name-words.ts';
import { getScript } from '../spelling/scripts.ts';
import { compareWords, isAlmostArticle } from './compare-words.ts';
import { fromChat } from './from-chat.ts';
import { getSounds, getThirds } from './grams.ts';
import { listBeginnings, listNearBeginnings } from './letters.ts';
import { type Look, type Match, NOTHING, type Reader, sort, toMatches } from './look.ts';
import type { OpenedShard, Spelling } from './open-shard.ts';

// What reads a whole script comes with what compares spellings: one file, as both are asked for together.
export { getWholePath, openScript } from './whole-script.ts';

/** How far spellings may be, and how many ways to begin are tried. */
type Reach = { isFar: boolean; beginnings: number };

/** A match that is nearer than this needs no search further away. */
const NEAR = 1.5;

/** Finds spellings that are a slip away from a text. */
export function findNear(text: string, reader: Reader): Promise<Look> {
  return findSlips(getNameWords(text), reader, { isFar: false, beginnings: 4 });
}

/** Finds spellings that begin like a text and are two slips away from it, or sound like it. */
export function findAlike(text: string, reader: Reader): Promise<Look> {
  return findSlips(getNameWords(text), reader, { isFar: true, beginnings: 1 });
}

/** Finds spellings that are close to a text, or to a form of it, or sound like it in another script. */
export async function findClose(text: string, reader: Reader): Promise<Look> {
  const words = getNameWords(text);
  const all = { isFar: true, beginnings: 4 };
  const close = await findSlips(words, reader, all);
  const isOther = getScript(words.join('')) !== '';
  if (isOther ? isSure(close) : close.matches.length > 0 || close.guarded) return close;
  // “la-Sisi”: an article may be misspelt, too.
  const [article = '', ...rest] = words;
  if (/^\p{L}{1,3}-/u.test(text) && rest.length > 0 && isAlmostArticle(article)) {
    const bare = await findSlips(rest, reader, all);
    if (bare.matches.length > 0) return bare;
  }
  const chat = fromChat(text);
  if (chat) return findSlips(getNameWords(chat), reader, all);
  if (!isOther) return close;
  // Letters of all scripts come with it: most searches are in our own.
  const { findByNearestSound } = await import('./find-by-sound.ts');
  const heard = await findByNearestSound(words, reader);
  if (heard.matches.length === 0) return close;
  // “Ширак” is Chirac rather than a slip of “Ирак”.
  return heard.guarded && close.matches.length > 0 ? close : heard;
}

function isSure({ matches, guarded }: Look): boolean {
  return matches.length > 0 && !guarded;
}

async function findSlips(words: readonly string[], reader: Reader, reach: Reach): Promise<Look> {
  const key = words.join('');
  const judge = (known: readonly string[]) => {
    const close = compareWords(words, known, () => false, 'places');
    return close && close.score + Number(!close.sure);
  };
  const near = await reader.openHalves(key, judge);
  const isWord = near.some((shard) => shard.isWord(key));
  const look = compareAll(words, { near, far: [] }, reach.beginnings, isWord);
  if (!reach.isFar || isWord || look.matches.length > 0) return look;
  const bare = words.filter((word) => !isAlmostArticle(word));
  const isBare = bare.length > 0 && bare.length < words.length;
  const far = [
    ...(isBare ? await reader.openHalves(bare.join(''), judge) : []),
    ...(await reader.openLikely(key, [...getThirds(key), ...getSounds(words)], judge)),
  ];
  return far.length > 0 ? compareAll(words, { near, far }, reach.beginnings, false) : look;
}

/** Compares words with all spellings of some shards, those first that begin likeliest. */
function compareAll(
  words: readonly string[],
  shards: { near: readonly OpenedShard[]; far: readonly OpenedShard[] },
  beginnings: number,
  isWord: boolean,
): Look {
  const spellings = listSpellings([...shards.far, ...shards.near]);
  const matches: Match[] = [];
  for (const beginning of listNearBeginnings(words.join('')).slice(0, beginnings)) {
    for (const [spelling, shard] of spellings) {
      if (!listBeginnings(spelling.key).includes(beginning)) continue;
      spellings.delete(spelling);
      // Shards of one slip lack words that are two away.
      const isFar = shards.far.includes(shard);
      matches.push(...compare(words, spelling, shard).filter((match) => isFar || isNear(match)));
    }
    // Few err in the first letter: what begins otherwise counts only where nothing else is near.
    if (matches.some(isNear) || (isWord && matches.length > 0)) break;
  }
  const [best] = sort(matches);
  return { ...NOTHING, matches, guarded: isWord || best?.sure === false };
}

/** Lists the spellings in which slips are looked for, each once, with a shard of it. */
function listSpellings(shards: readonly OpenedShard[]): Map<Spelling, OpenedShard> {
  const seen = new Set<string>();
  const spellings = new Map<Spelling, OpenedShard>();
  for (const shard of shards) {
    for (const spelling of shard.spellings) {
      const spelt = spelling.words.join(' ');
      if (spelling.exact || seen.has(spelt)) continue;
      seen.add(spelt);
      spellings.set(spelling, shard);
    }
  }
  return spellings;
}

function compare(words: readonly string[], spelling: Spelling, shard: OpenedShard): Match[] {
  const isAnother = (word: string) => shard.isAnother(word, spelling);
  const [kind, ...others] = new Set(spelling.names.map(([ref]) => ref.split('/')[0]));
  const close = compareWords(words, spelling.words, isAnother, others.length > 0 ? '' : kind);
  // Of two as near, the one that sounds alike is meant: “bukarest” is no Budapest.
  return close ? toMatches(spelling, close.score - (close.soundsAlike ? 0.2 : 0), close.sure) : [];
}

function isNear({ score }: Match): boolean {
  return score < NEAR;
}
