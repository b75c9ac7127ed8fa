import { readDateLine } from '../../../copy/read/read-date-line.ts';
import { toLine } from '../element-text.ts';

/** A byline with a role or a place; longer ones are text. */
const LONGEST_BYLINE = 140;
/** What a page shows on demand or to screen readers alone, beside the words that it explains. */
const HIDDEN =
  '[hidden], [class*="author-bio" i], [class*="author-box" i], [class*="about-author" i], [class*="bio-box" i], [class*="rollover" i] [class*="block" i], [class*="tooltip" i], [class*="popover" i], .sr-only, .visually-hidden, .screen-reader-text';
/** Boxes of one class side by side that are rows of a text. */
const LEAST_ROWS = 3;
/** Parts of a line of a date: more are a list, of which no line is read. */
const MOST_PARTS = 20;
const INLINE = new Set([
  'p',
  'li',
  'span',
  'em',
  'strong',
  'b',
  'i',
  'td',
  'blockquote',
  'figcaption',
]);

/**
 * Removes the lines of byline and date from a page: they are facts by now, not text.
 *
 * @param document The page; it is changed.
 */
export function dropPageLabels(document: Document): void {
  unwrapRows(document);
  for (const hidden of document.querySelectorAll(HIDDEN)) hidden.remove();
  for (const author of document.querySelectorAll('[rel~="author"], [itemprop="author"]')) {
    const block = climb(author, (outer) => toLine(outer).replace(/^by\s+/i, '') === toLine(author));
    if (block !== author || !isInline(author.parentElement)) block.remove();
  }
  for (const byline of document.querySelectorAll('[class*="byline" i]')) {
    if (toLine(byline).length <= LONGEST_BYLINE && !byline.querySelector('figure, h1'))
      byline.remove();
  }
  for (const time of document.querySelectorAll('time')) {
    const isDate = (outer: Element) =>
      hasFewParts(outer) &&
      (toLine(outer) === toLine(time) || readDateLine(toLine(outer)) !== undefined);
    const block = climb(time, isDate);
    if (block !== time || !isInline(time.parentElement)) block.remove();
  }
}

function hasFewParts(element: Element): boolean {
  let part: Node | null = element.firstChild;
  for (let count = 0; part && count < MOST_PARTS; count++) part = part.nextSibling;
  return !part;
}

/** Some systems wrap each paragraph of a text in boxes of one class: the boxes go, the paragraphs stay. */
function unwrapRows(document: Document): void {
  for (const paragraph of document.querySelectorAll('p, blockquote')) {
    const box = climb(
      paragraph,
      (outer) => outer.localName === 'div' && toLine(outer) === toLine(paragraph),
    );
    const rows = [...(box.parentElement?.children ?? [])].filter(
      (row) => row.className !== '' && row.className === box.className && row.localName === 'div',
    );
    if (box !== paragraph && rows.length >= LEAST_ROWS) box.replaceWith(paragraph);
  }
}

/** Finds the outermost element that still holds nothing else. */
function climb(element: Element, holdsNothingElse: (outer: Element) => boolean): Element {
  let block = element;
  while (
    block.parentElement &&
    block.parentElement.localName !== 'body' &&
    holdsNothingElse(block.parentElement)
  ) {
    block = block.parentElement;
  }
  return block;
}

function isInline(element: Element | null): boolean {
  return element !== null && INLINE.has(element.localName);
}
