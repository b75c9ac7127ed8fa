import { parseDate } from '../../base/parse-date.ts';

/** A byline with a role or a place; longer ones are text. */
const LONGEST_BYLINE = 140;
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
 * Takes a page’s lines of byline and date out of it: they are facts by now, and no text.
 *
 * @param document The page; it is changed.
 */
export function dropPageLabels(document: Document): void {
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
      toLine(outer) === toLine(time) ||
      parseDate(toLine(outer).replace(/^\p{L}+:?\s/u, '')) !== undefined;
    const block = climb(time, isDate);
    if (block !== time || !isInline(time.parentElement)) block.remove();
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

function toLine(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/gu, ' ').trim();
}
