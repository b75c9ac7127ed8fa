import { readCaption } from '../../../copy/read/captions/read-caption.ts';
import { findFurniture } from '../../../copy/read/furniture.ts';
import { countWords, PROSE_WORDS } from '../../facts/count-words.ts';
import { toLetters, toLine } from '../element-text.ts';

const CREDIT =
  '.credit, [class*="credit" i], [class*="copyright" i], [itemprop="copyrightHolder"], [itemprop="author"], small, cite';
const CAPTION = 'figcaption, [class*="caption" i]';
const MEDIA = 'img, picture, video, amp-img, [class*="image" i], [class*="photo" i]';
const PICTURE = 'img, picture, amp-img';
/** Signs: longer ones are text. */
const LONGEST = 700;
/** Words of a line beside a picture whose box says nothing of itself; more are text. */
const MOST_WORDS = 40;
/** A box whose class, or whose words’ class, says so belongs to a picture, however long its text. */
const PICTURE_BOX =
  '[class*="image" i], [class*="img" i], [class*="photo" i], [class*="picture" i]';
/** Pictures of people who wrote, of buttons and of other articles. */
const NO_PHOTO =
  'aside, nav, footer, button, h1, h2, h3, [class*="author" i], [class*="avatar" i], [class*="byline" i], [class*="profile" i], [class*="icon" i], [class*="logo" i], [class*="share" i], [class*="social" i], [class*="related" i], [class*="teaser" i]:not([class*="picture" i]), [class*="recommend" i], [class*="promo" i], [class*="newsletter" i], [class*="comment" i]';

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
    const isNear = caption.localName === 'figcaption' || holder?.querySelector(MEDIA);
    if (!line || line.length > LONGEST || !isNear) continue;
    const figure = document.createElement('figure');
    const figcaption = document.createElement('figcaption');
    figcaption.append(...caption.childNodes);
    figure.append(figcaption);
    caption.replaceWith(figure);
  }
  for (const picture of document.querySelectorAll(PICTURE)) markBox(document, picture);
  const seen = new Set<string>();
  for (const figure of [...document.querySelectorAll('figure')]) {
    if (figure.querySelector('table, pre, blockquote, figure, iframe, [data-card]')) continue;
    // Some systems set the headline, or text, into the figure above it.
    const isText = [...figure.querySelectorAll('h1, p')].some(
      (text) =>
        text.localName === 'h1' ||
        (!text.closest(CAPTION) && countWords(toLine(text)) >= PROSE_WORDS),
    );
    if (isText) {
      figure.replaceWith(...figure.childNodes);
      continue;
    }
    const caption = figure.querySelector('figcaption') ?? figure.querySelector(CAPTION);
    const photo = caption && readPhoto(figure, caption);
    if (!photo?.caption || seen.has(toLetters(photo.caption))) {
      figure.remove();
      continue;
    }
    seen.add(toLetters(photo.caption));
    figure.replaceChildren(writeCaption(document, photo));
  }
  unwrapGalleries(document);
  for (const box of document.querySelectorAll('aside')) {
    const figures = [...box.querySelectorAll('figure')];
    const isPicture = box.matches(PICTURE_BOX) && figures.length > 0;
    if (isPicture && figures.map(toLine).join(' ') === toLine(box)) box.replaceWith(...figures);
  }
  for (const line of document.querySelectorAll(`p, ${CAPTION}`)) {
    if (
      !line.closest('figure') &&
      !line.querySelector('figure') &&
      seen.has(toLetters(toLine(line)))
    )
      line.remove();
  }
}

/** A gallery is a list of figures, which is no list of the text. */
function unwrapGalleries(document: Document): void {
  for (const list of document.querySelectorAll('ul, ol')) {
    const rows = [...list.children];
    const figures = rows.flatMap((row) => [...row.querySelectorAll('figure')]);
    const isGallery = rows.every(
      (row) => [...row.querySelectorAll('figure')].map(toLine).join(' ') === toLine(row),
    );
    if (figures.length > 0 && isGallery) list.replaceWith(...figures);
  }
}

/** A box that holds a picture, a few words and nothing else is a figure, whatever its classes are called. */
function markBox(document: Document, picture: Element): void {
  if (picture.closest(`figure, ${NO_PHOTO}`)) return;
  let box = picture.parentElement;
  while (box && !toLine(box)) box = box.parentElement;
  if (!box || !/^(?:div|span|section|li)$/.test(box.localName)) return;
  const isText = box.querySelector(
    'h1, h2, h3, h4, ul, ol, table, blockquote, p + p + p, time, figure',
  );
  // A picture may be linked; words that are linked lead to another article.
  const isTeaser = [...box.querySelectorAll('a')].some((link) => toLine(link));
  if (isText || isTeaser || box.closest('a')) return;
  const line = toLine(box);
  const pictures = new Set(
    [...box.querySelectorAll('img, amp-img')].map((image) => image.getAttribute('src') ?? ''),
  );
  const isSaid =
    box.matches(PICTURE_BOX) || box.querySelector('[class*="legend" i], [class*="desc" i]');
  const isLong = isSaid ? line.length > LONGEST : countWords(line) > MOST_WORDS;
  if (pictures.size > 2 || isLong || !isCaption(line)) return;
  const figure = document.createElement('figure');
  const figcaption = document.createElement('figcaption');
  for (const text of box.querySelectorAll('script, style, noscript')) text.remove();
  figcaption.append(...box.childNodes);
  figure.append(figcaption);
  box.replaceChildren(figure);
}

/** Labels, dates and names of who wrote stand beside pictures, too. */
function isCaption(line: string): boolean {
  return countWords(line) > 1 && !findFurniture(line);
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
