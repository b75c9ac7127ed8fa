import type { Kind } from '../registry/registry.ts';
import { splitWords, type Word } from '../spelling/split-words.ts';
import { chooseBearer } from './choose-bearer.ts';
import type { CompiledNames } from './compile-names.ts';
import { isAnother, isElsewhere, isOfAnother } from './context-guards.ts';
import { findAcronyms } from './find-acronyms.ts';
import { listLongerNames } from './find-longer-names.ts';
import { findSpelling } from './find-spelling.ts';
import { getStyle, isInLongerName, type Style } from './is-in-longer-name.ts';
import {
  findSurname,
  getSurname,
  introduce,
  isFull,
  isKnown,
  type Known,
  reachBack,
} from './known-names.ts';

/** A piece of an article's text; markup is gone, entities are read. */
export type Paragraph = { text: string; role: 'headline' | 'body' | 'caption' };

/** A name in a text: which entry, and where; places count UTF-16 units of the paragraph. */
export type Mention = {
  kind: Kind;
  id: string;
  paragraph: number;
  start: number;
  end: number;
  /** As the text has it, without a possessive ending. */
  surface: string;
};

type Page = {
  words: Word[];
  style: Style;
  paragraph: number;
  text: string;
  role: Paragraph['role'];
};
type Candidate = Mention & { doubtful: boolean };

/**
 * Finds the registered names in an article: the longest at each place, never inside a longer name.
 * A surname or a short spelling alone is whom the text has named in full; headlines and captions lean on all
 * of the text, the text on what comes before.
 *
 * @param paragraphs The article in reading order.
 * @returns Mentions in that order.
 */
export function matchNames(paragraphs: readonly Paragraph[], names: CompiledNames): Mention[] {
  return findNames(paragraphs, names).mentions;
}

/**
 * Finds names like `matchNames`, and the longer names that a registered one is a part of: “Air Canada”.
 *
 * @param day On which the article was published, by which roles are held: `2018-05-01`.
 */
export function findNames(
  paragraphs: readonly Paragraph[],
  names: CompiledNames,
  day?: string,
): { mentions: Mention[]; longer: string[] } {
  const pages = paragraphs.map(({ text, role }, paragraph): Page => {
    const words = splitWords(text);
    return { words, style: getStyle(words, text), paragraph, text, role };
  });
  const small = new Set<string>();
  for (const { words } of pages)
    for (const { text, capital } of words) if (!capital) small.add(text);

  const acronyms = pages.flatMap(({ words, text }) => findAcronyms(words, text, names));
  const known: Known = {
    surnames: new Map(),
    entries: new Set(),
    others: new Set(acronyms),
    small,
    ...(day && { day }),
  };
  const inOrder = [
    ...pages.filter(({ role }) => role === 'body'),
    ...pages.filter(({ role }) => role !== 'body').reverse(),
  ];
  const longer = new Set<string>();
  const candidates = inOrder.flatMap((page) => matchPage(page, names, known, longer));
  const sure = new Set(candidates.flatMap(({ kind, id, doubtful }) => (doubtful ? [] : kind + id)));
  const mentions = candidates
    .filter(({ kind, id, doubtful }) => !doubtful || sure.has(kind + id))
    .map(({ doubtful: _, ...mention }) => mention)
    .sort((a, b) => a.paragraph - b.paragraph || a.start - b.start);
  return { mentions, longer: [...longer].sort() };
}

function matchPage(
  { words, style, paragraph, text }: Page,
  names: CompiledNames,
  known: Known,
  longer: Set<string>,
): Candidate[] {
  const { surnames, small } = known;
  const mentions: Candidate[] = [];
  let nameEnd = -1;
  for (let at = 0; at < words.length; ) {
    const shared = findSpelling(words, at, names);
    const spelling = shared && chooseBearer(shared, words, known);
    if (shared && !spelling) {
      nameEnd = shared.to - 1;
      at = shared.to;
      continue;
    }
    const found = spelling && isKnown(spelling, words, names, known) ? spelling : undefined;
    const surname = found ? undefined : findSurname(words, at, surnames);
    const entry = found?.hit.entry ?? surname?.entry;
    const { from: begin, to } = found ?? surname ?? { from: at, to: at + 1 };
    const from = entry ? Math.max(reachBack(entry, begin, words), nameEnd + 1) : begin;
    const [first, last] = [words[from], words[to - 1]];
    if (!entry || !first || !last) {
      at += 1;
      continue;
    }
    const isName = (place: number) =>
      place < from ? place === nameEnd : findSpelling(words, place, names) !== undefined;
    const { kind } = entry;
    const addLonger = () => {
      if (style !== 'sentence') return;
      for (const name of listLongerNames(words, from, to, text)) longer.add(name);
    };
    const isFullName = found !== undefined && isFull(found, words);
    if (found?.hit.short && kind !== 'people' && isOfAnother(from, to, words)) {
      // “European Central Bank”: from here on, Central Bank alone may be either.
      known.entries.delete(entry);
      addLonger();
    } else if (isInLongerName(from, to, { words, style, kind, isFullName, small, isName })) {
      // “Nicholas Burns”: from here on, Burns alone may be either.
      if (style === 'sentence') surnames.delete(getSurname(last));
      addLonger();
    } else if (
      !isAnother(from, to, { words, text, kind }) &&
      !isElsewhere(found?.hit.city ?? 'no', { words, from, to, text, isName })
    ) {
      if (found) introduce(found, words, known);
      const isPerson = entry.kind === 'people' && style === 'capitals' && small.size > 0;
      const isWord = small.has(first.text) && isDoubtful(first, style);
      const doubtful = to - from === 1 && (isPerson || isWord);
      const [start, end] = [first.start, last.end];
      const surface = text.slice(start, end);
      mentions.push({ kind, id: entry.id, paragraph, start, end, surface, doubtful });
    }
    nameEnd = to - 1;
    at = to;
  }
  return mentions;
}

/** Where every word has a capital, a name that is also a word may be that word. */
function isDoubtful({ gap, shout }: Word, style: Style): boolean {
  return style !== 'sentence' || (!shout && gap !== 'space' && gap !== 'hyphen');
}
