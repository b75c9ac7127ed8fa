import type { CompiledNames } from '../match/compile-names.ts';
import { getStyle } from '../match/is-in-longer-name.ts';
import { matchNames, type Paragraph } from '../match/match-names.ts';
import { isJoinedArticle } from '../spelling/name-words.ts';
import { splitWords, type Word } from '../spelling/split-words.ts';
import { titles } from '../spelling/words-beside-names.ts';

/** A word of a run of capitals, with the key by which its uses are counted: `u.s.` is not `us`. */
export type Token = Word & {
  key: string;
  /** A small article that a hyphen joins to the next word: `al-Koni`. */
  joined: boolean;
};

/** Words with capitals that stand in a row, and what stands around them. */
export type Run = {
  article: number;
  /** The paragraph that it stands in. */
  text: string;
  tokens: Token[];
  /** The small word before it, `the` left out. */
  before?: string;
  /** Whether `the` stands before it. */
  the: boolean;
  /** The word after it; nothing where a mark follows. */
  after?: Token;
  /** Whether it opens a sentence. */
  opens: boolean;
  /** Whether it is the place at the head of an article: `LONDON, April 7 -`. */
  dateline: boolean;
  /** Whether a figure follows. */
  figure: boolean;
  /** Whether it stands after a comma and is shortened by a full stop: `Stamford, Conn.,`. */
  shortened: boolean;
  /** Words with capitals beside it in a list: “Japan, Taiwan and Chile”. */
  beside: string[];
};

/**
 * How often a word is written small, with a capital inside a sentence, and at the head of one; in capitals
 * throughout; after an article, as nouns are; and behind a hyphen.
 */
export type WordUse = {
  small: number;
  capital: number;
  opening: number;
  shout: number;
  noun: number;
  /** Small, after a capital and a hyphen: `Ki-moon`. */
  tail: number;
};

/** The runs of an archive, and how it uses each word. */
export type ArchiveRuns = {
  runs: Run[];
  uses: ReadonlyMap<string, WordUse>;
  /** How often two words stand side by side in small letters. */
  small: ReadonlyMap<string, number>;
};

/** Small words that stand inside names; `the` only after another one. */
const LINKS = new Set(
  'of for and on de la du di da do dos del della der den bin bint ibn al el von van y'.split(' '),
);
const DATELINE =
  /^(?<place>\p{Lu}[\p{L}.’' -]{1,40}?)(?:, \p{Lu}\p{L}+\.? \d{1,2}| ?\((?:\p{Lu}[\p{L} ]+)\))\s*[-–—:]\s/u;
const SHOUTED =
  /^(?<place>\p{Lu}[\p{Lu}.’' -]{2,40}?)(?:, [\p{L}. ]{2,24}\d{0,2}){0,2}\s*(?:[-–—]\s|:\s)/u;

/** Words that join names; with a capital, too: “U.S. And Japan”. */
const JOINING = /^(?:of|for|and|on|the)$/;

/** Whether a token is a small word inside a name. */
export function isLink({ upper, text, joined }: Token): boolean {
  return joined || JOINING.test(text) || (!upper && LINKS.has(text));
}

/**
 * Reads the runs of capitals of an archive. Headlines, tables and names of the registry are left out.
 *
 * @param archive The paragraphs of each article.
 */
export function readRuns(
  archive: readonly (readonly Paragraph[])[],
  names: CompiledNames,
): ArchiveRuns {
  const uses = new Map<string, WordUse>();
  const runs: Run[] = [];
  const small = new Map<string, number>();
  archive.forEach((paragraphs, article) => {
    const mentions = names.spellings.size > 0 ? matchNames(paragraphs, names) : [];
    for (const [paragraph, { text: written, role }] of paragraphs.entries()) {
      const text = written.replace(/\s/g, ' ');
      const split = splitWords(text);
      const words = split.map((_, at) => toToken(split, at, text));
      if (role === 'headline' || !isProse(words, text)) continue;
      const registered = mentions.filter((mention) => mention.paragraph === paragraph);
      const isRegistered = ({ start, end }: Word) =>
        registered.some((mention) => mention.start < end && start < mention.end);
      const head = (DATELINE.exec(text) ?? SHOUTED.exec(text))?.groups?.['place']?.length ?? 0;
      const found = findRuns(
        words,
        text,
        (word) => isRegistered(word) || text[word.start - 1] === '<',
      );
      for (const [from, to] of found) {
        const isHead = (words[from]?.start ?? 0) < head;
        runs.push({ article, text, ...describe(words, from, to, text), dateline: isHead });
      }
      // What is written without capitals throughout tells nothing of them.
      if (words.length > 12 && !words.slice(1).some(({ upper }) => upper)) continue;
      for (const [at, word] of words.entries()) {
        const before = words[at - 1];
        if (word.start >= head) count(uses, word, before, opensSentence(word, text));
        if (before && !word.upper && !before.upper && word.gap === 'space') {
          const pair = `${before.key} ${word.key}`;
          small.set(pair, (small.get(pair) ?? 0) + 1);
        }
      }
    }
  });
  return { runs, uses, small };
}

function toToken(words: readonly Word[], at: number, text: string): Token {
  const word = words[at] ?? NONE;
  const written = text.slice(word.start, word.end);
  const key = /\p{L}\.\p{L}/u.test(written) ? word.text.split('').join('.') : word.text;
  // “I’m”, “Don’t” are no names.
  const isContracted = /['’](?:m|s|d|t|ll|ve|re)$/i.test(written);
  const joined = !word.upper && isJoinedArticle(words, at);
  return { ...word, key, joined, upper: word.upper && !isContracted };
}

/** A table has figures in place of sentences. */
function isProse(words: readonly Word[], text: string): boolean {
  const figures = words.filter((word) => /^\p{N}/u.test(word.text)).length;
  return figures * 4 < words.length + 4 && getStyle(words, text) === 'sentence';
}

function count(
  uses: Map<string, WordUse>,
  { key, upper, shout, gap }: Token,
  before: Token | undefined,
  isOpening: boolean,
): void {
  const use = uses.get(key) ?? { small: 0, capital: 0, opening: 0, shout: 0, noun: 0, tail: 0 };
  uses.set(key, use);
  if (!upper) use.small += 1;
  else if (isOpening) use.opening += 1;
  else use.capital += 1;
  if (shout) use.shout += 1;
  if (!upper && gap === 'hyphen' && before?.upper) use.tail += 1;
  if (gap === 'space' && before && /^(?:the|a|an)$/.test(before.text)) use.noun += 1;
}

/** A quotation mark or a bracket may open a sentence, a comma does not. */
function opensSentence({ gap, start }: Word, text: string): boolean {
  if (gap === 'start' || gap === 'stop') return true;
  return gap === 'other' && /["“”«(–—-]\s*$/.test(text.slice(Math.max(0, start - 3), start));
}

function findRuns(
  words: readonly Token[],
  text: string,
  isOut: (word: Word) => boolean,
): [number, number][] {
  const found: [number, number][] = [];
  let from = -1;
  const end = (at: number) => {
    let to = at;
    while (to > from && from >= 0 && isLink(words[to - 1] ?? NONE)) to -= 1;
    if (from >= 0 && to > from) found.push([from, to]);
    from = -1;
  };
  words.forEach((word, at) => {
    const isTight = word.gap === 'tight' && text[word.start - 1] !== '/';
    const joins = /^(?:space|hyphen)$/.test(word.gap) || isTight || isShortTitle(words, at, text);
    if (!joins || isOut(word)) end(at);
    if (isOut(word)) return;
    if (words[at - 1]?.possessive && !word.upper) end(at);
    const isTail = word.gap === 'hyphen' && words[at - 1]?.upper;
    if (word.upper && !isLink(word))
      from = from < 0 ? at - Number(words[at - 1]?.joined ?? false) : from;
    else if (from >= 0 && !isTail && !(isLink(word) && leadsOn(words, at))) end(at);
  });
  end(words.length);
  return found;
}

/** “Sen. Bob Dole”, “St. Louis”: the full stop ends no sentence. */
function isShortTitle(words: readonly Token[], at: number, text: string): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (!before?.upper || !word || before.text.length > 4) return false;
  const isShort = titles.has(before.text) || /^(?:st|ft|mt)$/.test(before.text);
  return isShort && text.slice(before.end, word.start) === '. ';
}

/** Stands where there is no word. */
export const NONE: Token = {
  text: '',
  key: '',
  joined: false,
  start: 0,
  end: 0,
  capital: true,
  upper: true,
  shout: false,
  possessive: false,
  gap: 'stop',
};

/** Whether small words lead to another capital: `of the Netherlands`. */
function leadsOn(words: readonly Token[], at: number): boolean {
  const [word, next, after] = [words[at], words[at + 1], words[at + 2]];
  if (word?.joined) return next?.upper === true;
  if (!word || !next || next.gap !== 'space') return false;
  if (word.text === 'the') return next.upper && isLink(words[at - 1] ?? NONE);
  if (next.upper) return true;
  return isLink(next) && next.text !== 'and' && after?.gap === 'space' && after.upper;
}

function describe(words: readonly Token[], from: number, to: number, text: string) {
  const tokens = words.slice(from, to);
  const gap = tokens[0]?.gap ?? 'start';
  const [start, end] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0];
  const joins = gap === 'space';
  const [last, earlier] = joins ? [words[from - 1], words[from - 2]] : [];
  const the = last?.text === 'the';
  const before = the ? (last.gap === 'space' ? earlier : undefined) : last;
  const after = words[to];
  const isPossessive = tokens.at(-1)?.possessive;
  return {
    tokens,
    the,
    opens: tokens[0] ? opensSentence(tokens[0], text) : true,
    ...(before && !before.possessive && { before: before.key }),
    ...(after?.gap === 'space' && !isPossessive && { after }),
    figure: after?.gap === 'space' && /^\p{N}/u.test(after.text),
    shortened:
      /\p{L},\s$/u.test(text.slice(0, start)) && /\.[,\s]?$/.test(text.slice(start, end + 1)),
    beside: [beforeComma(words, from, text), afterComma(words, to, text)].filter(
      (key) => key !== '',
    ),
  };
}

/** The word before a comma, where both are names: “Houston, Texas”. */
function beforeComma(words: readonly Token[], from: number, text: string): string {
  const [before, word] = [words[from - 1], words[from]];
  const isList =
    before?.upper && word && /^(?:, |, and | and )$/.test(text.slice(before.end, word.start));
  return isList ? before.key : '';
}

function afterComma(words: readonly Token[], to: number, text: string): string {
  const [last, next, after] = [words[to - 1], words[to], words[to + 1]];
  const word = next?.text === 'and' ? after : next;
  const isList =
    last && word?.upper && /^(?:, |, and | and )$/.test(text.slice(last.end, word.start));
  return isList ? word.key : '';
}
