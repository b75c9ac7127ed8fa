import { foldText } from '../../base/text/fold-text.ts';
import type { CopyFacts } from '../../copy/lines/copy-facts.ts';
import { cutText, readBlocks, readOutline, splitFigures } from './page-outline.ts';

/** An article as its file says it should be shown. */
export type ExpectedArticle = {
  title: string;
  /** Copy as delivered, and the line of the file that it begins on. */
  copy: string;
  copyLine: number;
  /** HTML of its text, made anew. */
  html: string;
  facts: Pick<CopyFacts, 'photos' | 'removals'>;
};

/** Lines without markup, whose letters must be in the page unchanged. */
const PLAIN = /^[\p{L}\p{N}“‘«"'(][^*_`#<>[\]\\|~&^=]*$/u;
const LIST = /^\d+[.)]/;

/**
 * Finds faults of the page of an article, by its copy: missing sentences, lines that should have been removed, captions
 * that are not there exactly once.
 */
export function findArticleFaults(
  { title, copy, copyLine, html, facts }: ExpectedArticle,
  page: string,
): string[] {
  const { headlines } = readOutline(page);
  const faults: string[] = [];
  const shownTitle = title.replace(/\s+/g, ' ').trim();
  if (headlines.length !== 1 || headlines[0] !== shownTitle) {
    faults.push(`Its headline is “${headlines.join('”, “')}”, not “${shownTitle}” once.`);
  }
  const text = cutText(page);
  if (text === undefined) return [...faults, 'It has no text: no element of the class “prose”.'];
  // The picture of an article stands above its text.
  const above = splitFigures(page.slice(0, page.indexOf(text))).figures;
  const { figures: within, body } = splitFigures(text);
  const figures = above + within;
  const blocks = readBlocks(body);
  return [
    ...faults,
    ...findChanges(blocks, readBlocks(html)),
    ...findMissing(listRemaining(copy, copyLine, facts), blocks),
    ...findResidue(blocks, copy, copyLine, facts),
    ...findCaptions(readBlocks(figures.replace(ADDED, '')), blocks, facts),
  ];
}

/** Words that a page adds to a caption without its picture. */
const ADDED = /<span class="?showed[^>]*>.*?<\/span>|<a\s[^>]*external[^>]*>.*?<\/a>/gs;

/** Compares the page's text with the current text of the file, block by block. */
function findChanges(blocks: readonly string[], expected: readonly string[]): string[] {
  const at = expected.findIndex((block, index) => block !== blocks[index]);
  if (at >= 0) {
    const found = blocks[at] === undefined ? 'nothing' : `“${cut(blocks[at])}”`;
    return [`Where its text should say “${cut(expected[at] ?? '')}”, it says ${found}.`];
  }
  if (blocks.length === expected.length) return [];
  return [`Its text goes on where the file ends: “${cut(blocks[expected.length] ?? '')}”.`];
}

/** A line of the file, without the parts that the record lists as removed. */
type RemainingLine = { line: number; text: string };

function listRemaining(
  copy: string,
  copyLine: number,
  { removals }: ExpectedArticle['facts'],
): RemainingLine[] {
  const rows = copy.split('\n').map((text, index) => ({ line: copyLine + index, text }));
  for (const { line, text, part } of removals) {
    const row = rows[line - copyLine];
    if (!row) continue;
    const rowText = row.text.includes(text) ? row.text : row.text.replace(/\s+/g, ' ');
    row.text = part ? rowText.replace(text, ' ') : '';
  }
  return rows.filter(({ text }) => PLAIN.test(text.trim()) && !LIST.test(text.trim()));
}

/** Finds the first line whose letters are not in the page, in order. */
function findMissing(remaining: readonly RemainingLine[], blocks: readonly string[]): string[] {
  const shown = toKey(blocks.join(' '));
  let from = 0;
  for (const { line, text } of remaining) {
    const key = toKey(text);
    const at = shown.indexOf(key, from);
    if (at < 0) return [`Line ${line} of the file is missing: “${cut(text)}”.`];
    from = at + key.length;
  }
  return [];
}

/** Finds lines that the record lists as removed, and that the page has, unless another line is equal. */
function findResidue(
  blocks: readonly string[],
  copy: string,
  copyLine: number,
  { removals }: ExpectedArticle['facts'],
): string[] {
  const gone = new Set(removals.filter(({ part }) => !part).map(({ line }) => line));
  const remaining = copy.split('\n').filter((_, index) => !gone.has(copyLine + index));
  const still = new Set(remaining.map(toKey));
  const shown = new Set(blocks.map(toKey));
  return removals.flatMap(({ line, text, rule, part }) => {
    const key = toKey(text);
    if (part || !key || still.has(key) || !shown.has(key)) return [];
    return [`Line ${line} of the file was taken out by “${rule}”, and is there: “${cut(text)}”.`];
  });
}

function findCaptions(
  figures: readonly string[],
  blocks: readonly string[],
  { photos }: ExpectedArticle['facts'],
): string[] {
  return photos.flatMap(({ caption, credit }) => {
    const key = toKey(`${caption} ${credit ?? ''}`);
    const bare = toKey(caption);
    const count = figures.filter((figure) => toKey(figure) === key).length;
    const again = blocks.some((block) => toKey(block) === bare || toKey(block) === key);
    if (count === 1 && !again) return [];
    return [`The caption “${cut(caption)}” is there ${count + Number(again)} times, not once.`];
  });
}

function toKey(text: string): string {
  return foldText(text).replaceAll(' ', '');
}

function cut(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
