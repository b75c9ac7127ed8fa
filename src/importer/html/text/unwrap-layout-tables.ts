import { countWords, PROSE_WORDS } from '../../facts/count-words.ts';
import { endsSentence, toLine } from '../element-text.ts';
import { partParagraphs } from './part-paragraphs.ts';

/** What a table of data has, and one that sets a page does not. */
const DATA = 'caption, th, thead';
const BLOCKS = 'table, h1, h2, p, div, ul, ol, blockquote, figure';
/** Share of the words of a cell that are prose, where it holds a text and no menu, and of a table, where the cell has its text. */
const MOSTLY = 0.5;
/** Share of the words of a text that what goes on below it has: less is a notice. */
const LEAST_SHARE = 0.1;
/** Pairs of breaks in a cell that holds a text beside others: a note in a table of data has fewer. */
const FEWEST_BREAKS = 3;

/**
 * Replaces each table that sets a page by boxes, one for each cell: mails and pages of an older make stand in
 * tables, and their text is no table. Such a table says so, or has others in it, or never two cells with words
 * beside each other, or one of several paragraphs. Bare text in cells becomes paragraphs; where a text goes on from
 * cell to cell, all its paragraphs stand in one box.
 *
 * `<table><tr><td>Boats left.</td></tr><tr><td>Crews waited.</td></tr></table>` → `<div><div>Boats left.</div><div>Crews waited.</div></div>`
 *
 * @param document The page; it is changed.
 */
export function unwrapLayoutTables(document: Document): void {
  const done = new Set<Element>();
  const made = new Set<Element>();
  const boxes: Element[] = [];
  // The inner ones first, so that each is looked at on its own.
  for (const table of [...document.querySelectorAll('table')].reverse()) {
    if (!isLayout(table)) continue;
    const box = document.createElement('div');
    const rows = listRows(table).map((row) =>
      [...row.children].map((cell) => {
        const part = document.createElement('div');
        part.append(...cell.childNodes);
        partParagraphs(part, done);
        made.add(part);
        return part;
      }),
    );
    const texts = findTexts(rows.map(findFullest));
    for (const row of rows) {
      const blocks = row.flatMap((part) => (texts.has(part) ? listBlocks(part, made) : [part]));
      const isWhole = row.length < 2 || row.some((part) => texts.has(part));
      const holder = isWhole ? box : document.createElement('div');
      holder.append(...blocks);
      if (!isWhole) box.append(holder);
      made.add(holder);
    }
    done.add(box);
    boxes.push(box);
    table.replaceWith(box);
  }
  // A text may go on from table to table; one paragraph alone may be a notice, or the caption of a photo.
  for (const [parent, inner] of Map.groupBy(boxes, ({ parentElement }) => parentElement)) {
    const blocks = [...(parent?.children ?? [])];
    const texts = findTexts(blocks.filter((box) => box.localName === 'p' || inner.includes(box)));
    for (const box of inner) {
      const isPart = texts.has(box) && box.querySelectorAll('p').length > 1;
      if (isPart) box.replaceWith(...listBlocks(box, made));
    }
  }
}

/** Lists what a box of text holds, and boxes made of cells of text in it, with bare text as a paragraph. */
function listBlocks(box: Element, made: ReadonlySet<Element>): Node[] {
  if (box.querySelector(BLOCKS)) {
    for (const child of [...box.children]) {
      if (made.has(child) && isText(child)) child.replaceWith(...listBlocks(child, made));
    }
    return [...box.childNodes];
  }
  const paragraph = box.ownerDocument.createElement('p');
  paragraph.append(...box.childNodes);
  return [paragraph];
}

/** Says whether most words of a box are prose. */
function isText(box: Element): boolean {
  return countProse(box) > countWords(toLine(box)) * MOSTLY;
}

function findFullest(row: readonly Element[]): Element | undefined {
  const counted = row.map((part) => ({ part, words: countWords(toLine(part)) }));
  return counted.sort((a, b) => b.words - a.words)[0]?.part;
}

/**
 * Finds boxes through which a text goes on, two or more: most words of each are prose. Above the longest, that is
 * how it begins; below, a short one is a notice.
 */
function findTexts(boxes: readonly (Element | undefined)[]): Set<Element> {
  const prose = boxes.flatMap((box) =>
    box && isText(box) ? [{ box, words: countWords(toLine(box)) }] : [],
  );
  const most = Math.max(...prose.map(({ words }) => words));
  const longest = prose.findIndex(({ words }) => words === most);
  const texts = prose.filter(({ words }, at) => at < longest || words >= most * LEAST_SHARE);
  return new Set(texts.length > 1 ? texts.map(({ box }) => box) : []);
}

/** Counts the words of paragraphs that are prose and for the most part not linked. */
function countProse(part: Element): number {
  const paragraphs = part.querySelector(BLOCKS) ? [...part.querySelectorAll('p')] : [part];
  let prose = 0;
  for (const paragraph of paragraphs) {
    const line = toLine(paragraph);
    const words = countWords(line);
    const links = [...paragraph.querySelectorAll('a[href]')].map(toLine).join(' ');
    const isProse = words >= PROSE_WORDS && endsSentence(line);
    if (isProse && countWords(links) < words * MOSTLY) prose += words;
  }
  return prose;
}

function isLayout(table: Element): boolean {
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return true;
  if (table.querySelector(DATA)) return false;
  const cells = listRows(table).flatMap((row) => [...row.children]);
  if (cells.some((cell) => cell.querySelector('h1, h2, p + p'))) return true;
  const rows = new Map<Element | null, number>();
  for (const cell of cells) {
    if (toLine(cell)) rows.set(cell.parentElement, (rows.get(cell.parentElement) ?? 0) + 1);
  }
  const isColumn = [...rows.values()].every((count) => count < 2);
  const hasBlocks = cells.some((cell) => cell.querySelector(BLOCKS));
  if (isColumn && (rows.size > 1 || hasBlocks)) return true;
  return cells.some((cell) => hasBareText(cell, table, isColumn ? 1 : FEWEST_BREAKS));
}

/** Says whether a cell has most words of its table, as prose in paragraphs that two line breaks part. */
function hasBareText(cell: Element, table: Element, fewest: number): boolean {
  const breaks = [...cell.querySelectorAll('br')].filter(isParting).length;
  if (breaks < fewest) return false;
  const words = countWords(toLine(cell));
  return words >= (breaks + 1) * PROSE_WORDS && words > countWords(toLine(table)) * MOSTLY;
}

/** Says whether another break is the next thing behind a break. */
function isParting(line: Element): boolean {
  let next = line.nextSibling;
  while (next && next.nodeType !== 1 && !next.textContent?.trim()) next = next.nextSibling;
  return next?.nodeName === 'BR';
}

function listRows(table: Element): Element[] {
  return [...table.children].flatMap((part) =>
    part.localName === 'tr' ? [part] : [...part.children],
  );
}
