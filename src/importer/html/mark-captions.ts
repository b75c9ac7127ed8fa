import { formatCaption } from './format-caption.ts';

const CREDIT =
  '.credit, [class*="credit" i], [itemprop="copyrightHolder"], [itemprop="author"], small, cite';

/**
 * Reduces each figure of a page to its caption, as a line that the caption rule knows by its credit;
 * a figure without a caption goes.
 *
 * `<figure><img><figcaption>Men fish. <small>AFP</small></figcaption></figure>` →
 * `<figure><figcaption>Men fish. (Photo: AFP)</figcaption></figure>`
 *
 * @param document The page; it is changed.
 */
export function markCaptions(document: Document): void {
  for (const figure of document.querySelectorAll('figure')) {
    if (figure.querySelector('table, pre, blockquote, figure')) continue;
    const caption = figure.querySelector('figcaption') ?? findLooseCaption(figure);
    if (!caption) {
      figure.remove();
      continue;
    }
    const credit = caption.querySelector(CREDIT) ?? figure.querySelector(CREDIT);
    const credited = toLine(credit);
    if (credit && credited !== toLine(caption)) credit.remove();
    const line = document.createElement('figcaption');
    line.textContent = formatCaption(toLine(caption), credit ? credited : '');
    figure.replaceChildren(line);
    if (!line.textContent) figure.remove();
  }
}

function findLooseCaption(figure: Element): Element | null {
  return figure.querySelector('[class*="caption" i]');
}

function toLine(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
}
