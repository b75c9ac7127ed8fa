import { readCaption } from '../../copy/read/captions/read-caption.ts';
import { toLetters, toLine } from './element-text.ts';

const CREDIT =
  '.credit, [class*="credit" i], [class*="copyright" i], [itemprop="copyrightHolder"], [itemprop="author"], small, cite';
const CAPTION = '[class*="caption" i], [class*="figcaption" i]';
const MEDIA = 'img, picture, video, amp-img, [class*="image" i], [class*="photo" i]';
/** Signs: longer ones are text. */
const LONGEST = 700;

/**
 * Reduces each figure of a page to its caption and credit, each in an element of its own, so that neither
 * is ever guessed again; a line with the class of a caption beside a picture is one, too, and the same
 * words once more are not.
 *
 * `<figure><img><figcaption>Men fish. (AFP)</figcaption></figure>` →
 * `<figure><figcaption>Men fish. <small>AFP</small></figcaption></figure>`
 *
 * @param document The page; it is changed.
 */
export function markFigures(document: Document): void {
  for (const caption of document.querySelectorAll(CAPTION)) {
    if (caption.closest('figure, h1, header nav') || caption.querySelector('figure, h1, p + p'))
      continue;
    const holder = caption.parentElement?.parentElement ?? caption.parentElement;
    const line = toLine(caption);
    if (!line || line.length > LONGEST || !holder?.querySelector(MEDIA)) continue;
    const figure = document.createElement('figure');
    const figcaption = document.createElement('figcaption');
    figcaption.append(...caption.childNodes);
    figure.append(figcaption);
    caption.replaceWith(figure);
  }
  const known = new Set<string>();
  for (const figure of [...document.querySelectorAll('figure')]) {
    if (figure.querySelector('table, pre, blockquote, figure, iframe, [data-card]')) continue;
    const caption = figure.querySelector('figcaption') ?? figure.querySelector(CAPTION);
    const photo = caption && readPhoto(figure, caption);
    if (!photo?.caption || known.has(toLetters(photo.caption))) {
      figure.remove();
      continue;
    }
    known.add(toLetters(photo.caption));
    figure.replaceChildren(writeCaption(document, photo));
  }
  for (const line of document.querySelectorAll(`p, ${CAPTION}`)) {
    if (!line.closest('figure') && known.has(toLetters(toLine(line)))) line.remove();
  }
}

/** Writes a figcaption with its credit apart. */
function writeCaption(
  document: Document,
  { caption, credit }: { caption: string; credit?: string },
): Element {
  const figcaption = document.createElement('figcaption');
  figcaption.textContent = credit ? `${caption} ` : caption;
  if (credit) {
    const small = document.createElement('small');
    small.textContent = credit;
    figcaption.append(small);
  }
  return figcaption;
}

function readPhoto(figure: Element, caption: Element): { caption: string; credit?: string } {
  const element = caption.querySelector(CREDIT) ?? figure.querySelector(CREDIT);
  const credit = toLine(element);
  const whole = toLine(caption);
  if (!element || !credit || credit === whole || element.contains(caption))
    return readCaption(whole);
  element.remove();
  const sentence = toLine(caption);
  return readCaption(sentence, cleanCredit(credit));
}

/** `Photograph: Lena Marsh` → `Lena Marsh`, `(© The Post)` → `The Post` */
function cleanCredit(credit: string): string {
  return credit
    .replace(
      /^[\s([|©–—-]*(?:(?:photo(?:graph)?|image|picture|credit|source)s?\s*(?::|\b(?:by|credit)\b:?)\s*)?[©\s]*/iu,
      '',
    )
    .replace(/[\s)\]|.]+$/u, '');
}
