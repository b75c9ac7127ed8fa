import { Readability } from '@mozilla/readability';
import { foldText } from '../../../base/text/fold-text.ts';
import { toHtmlText } from '../../../base/text/to-html-text.ts';
import { countWords, PROSE_WORDS } from '../../facts/count-words.ts';
import { htmlToLine } from '../copy/html-to-line.ts';
import { liftPageBreaks } from '../copy/rehype-lift-breaks.ts';
import { toLetters, toLine } from '../element-text.ts';
import type { JsonLd } from '../facts/read-json-ld.ts';
import { listPassages, putBackPassages } from './lost-passages.ts';

/** Share of the text that may stand in links: a list of links is no article. */
const MOST_LINKED = 0.6;
/** Share of the length that the page claims: if less was found, another way is tried. */
const LEAST_FOUND = 0.6;
/** Share of the prose beside the headline that the text has: if it has less, it is another story, or a list. */
const LEAST_PROSE = 0.4;
const STORY_WORDS = 100;
/** A text that is to be paid for and has fewer may be its beginning alone. */
const PAID_WORDS = 150;
/** Paragraphs around a figure by which its place is found again: a standfirst or an offer may be the nearest. */
const NEIGHBOURS = 3;
const ASIDE =
  'aside, footer, nav, form, [role="navigation"], [class*="comment" i], [class*="related" i], [class*="sidebar" i], [class*="newsletter" i], [class*="cookie" i], [id*="comment" i]';
const HIDDEN = '[style*="display:none" i], [style*="display: none" i]';
const BODIES =
  '[itemprop~="articleBody"], .article-body, .article__body, .articleBody, .article-content, .article-text, .story-body, .story-content, .entry-content, .post-content, .post-body, article, [role="article"], main, [role="main"]';

export type FoundArticle = {
  html: string;
  /** Why there may be more than was found, as the page says it. */
  cutOff?: string;
  /** Words of the page’s prose, beside the headline. */
  pageWords: number;
};

/**
 * Finds the article in a page, and checks what was found against the page’s own paragraphs and what it
 * says of its length; where too little was found, it looks for the text in other ways.
 *
 * @param document The page; it is changed.
 * @param title Headline, which is left out where it stands above the text.
 * @returns Nothing where no text is found.
 */
export function findArticleHtml(
  document: Document,
  { title, data }: { title: string | undefined; data: readonly JsonLd[] },
): FoundArticle | undefined {
  liftPageBreaks(document);
  const figures = listFigures(document);
  const passages = listPassages(findStory(document));
  const story = data.find(({ isArticle }) => isArticle);
  const prose = listProse(document);
  const said = story?.articleBody ? countWords(story.articleBody) : undefined;
  const written = countWords(prose.map(({ text }) => text).join(' '));
  const expected = said || written;
  const isStory = written >= STORY_WORDS;
  const bodies = [...document.querySelectorAll(BODIES)].map((element) => element.innerHTML);
  const paragraphs = prose.map(({ html }) => html).join('');
  const ways = [
    () =>
      new Readability(document, { keepClasses: true, charThreshold: 200 }).parse()?.content ?? '',
    () => longest(bodies),
    () => paragraphs,
    () => toParagraphs(story?.articleBody ?? ''),
  ];
  let best: { holder: Element; words: number; isOther: boolean } | undefined;
  for (const way of ways) {
    const holder = document.createElement('div');
    holder.innerHTML = way();
    const words = isLinks(holder) ? 0 : countWords(toLine(holder));
    const isOther = isStory && getShare(prose, holder) < LEAST_PROSE;
    const isBetter = best?.isOther === isOther ? words > best.words : !isOther || !best;
    if (words > 0 && isBetter) best = { holder, words, isOther };
    if (best && !best.isOther && best.words >= expected * LEAST_FOUND) break;
  }
  if (!best) return undefined;
  const { holder, words } = best;
  const first = holder.querySelector('h1, h2');
  if (first && title && foldText(toLine(first)) === foldText(title)) first.remove();
  unwrapList(holder);
  putBackPassages(document, holder, passages);
  putBack(document, holder, figures);
  const isPaid = data.some(
    ({ isAccessibleForFree: free }) => free !== undefined && /^false$/i.test(`${free}`),
  );
  const length = said ?? story?.wordCount ?? 0;
  const cutOff =
    words < length * LEAST_FOUND
      ? `${words} of ${length} words that the page says it has`
      : isPaid && length === 0 && words < PAID_WORDS
        ? `${words} words, and the page says that it is to be paid for`
        : undefined;
  return { html: holder.innerHTML, pageWords: written, ...(cutOff && { cutOff }) };
}

/** Share of the page’s prose that a text has, in signs. */
function getShare(prose: readonly { text: string }[], holder: Element): number {
  const text = toLetters(toLine(holder));
  const keys = prose.map((paragraph) => toLetters(paragraph.text));
  const found = keys.filter((key) => text.includes(key));
  return found.join('').length / Math.max(1, keys.join('').length);
}

/** Some systems set a whole page into a list: one item of several paragraphs is none. */
function unwrapList(holder: Element): void {
  const list = holder.querySelector('ul, ol');
  const [item, ...others] = list?.children ?? [];
  if (!list || !item || others.length > 0 || item.querySelectorAll('p').length < 3) return;
  list.replaceWith(...item.childNodes);
}

/** Paragraphs of a page that are prose, wherever they stand but beside the story. */
function listProse(document: Document): { text: string; html: string }[] {
  const story =
    document.querySelector('h1')?.closest('article, main, [role="main"]') ?? document.body;
  const list = (root: Element) =>
    [...root.querySelectorAll('p')].flatMap((element) => {
      const text = toLine(element);
      if (isBeside(element) || countWords(text) < PROSE_WORDS || isLinks(element)) return [];
      return [{ text, html: element.outerHTML }];
    });
  const inStory = list(story);
  return inStory.length > 0 ? inStory : list(document.body);
}

/** Some systems set a whole page into a form: what holds the headline stands beside nothing. */
function isBeside(element: Element): boolean {
  const box = element.closest(ASIDE);
  return box !== null && !box.querySelector('h1');
}

function isLinks(element: Element): boolean {
  const linked = [...element.querySelectorAll('a')].map((link) => toLine(link)).join('');
  return linked.length > toLine(element).length * MOST_LINKED;
}

function longest(texts: readonly string[]): string {
  return texts.reduce((best, text) => (text.length > best.length ? text : best), '');
}

function toParagraphs(body: string): string {
  if (/<(?:p|br|div)\b/i.test(body)) return body;
  const rows = body.split(/\n+/).map((row) => row.trim());
  return rows
    .filter(Boolean)
    .map((row) => `<p>${toHtmlText(htmlToLine(row))}</p>`)
    .join('');
}

/** Finds what holds the headline and the text, or the whole page. */
function findStory(document: Document): Element {
  const story = document.querySelector('h1')?.closest('article, main, [role="main"]');
  return story && [...story.querySelectorAll('p')].some(isProse) ? story : document.body;
}

function isProse(element: Element): boolean {
  return (
    element.localName === 'p' &&
    !element.closest('figure') &&
    !isBeside(element) &&
    countWords(toLine(element)) >= PROSE_WORDS
  );
}

/** A figure of the page, and the paragraphs around it, the nearest first; one between headline and text leads. */
type PlacedFigure = {
  text: string;
  html: string;
  above: string[];
  below: string[];
  leads: boolean;
};

/** Lists the figures from the headline on, with the paragraphs of prose that they stand between. */
function listFigures(document: Document): PlacedFigure[] {
  const headline = document.querySelector('h1');
  const root = findStory(document);
  const all = [...root.querySelectorAll('figure, p, h1')];
  const head = headline ? all.indexOf(headline) : -1;
  return all.flatMap((figure, index) => {
    if (figure.localName !== 'figure' || figure.closest('a') || isBeside(figure)) return [];
    // A gallery hides photos until they are asked for; a hidden table is the bar of an archive, or a form.
    if (figure.querySelector('table') && figure.closest(HIDDEN)) return [];
    const toKeys = (elements: Element[]) =>
      elements
        .filter(isProse)
        .slice(0, NEIGHBOURS)
        .map((element) => toLetters(toLine(element)));
    return [
      {
        text: toLine(figure),
        html: figure.outerHTML,
        above: toKeys(all.slice(0, index).toReversed()),
        below: toKeys(all.slice(index)),
        leads: head >= 0 && index > head && !all.slice(head, index).some(isProse),
      },
    ];
  });
}

/** Puts figures that were not found with the text where they belong in it; a figure next to no found paragraph is of another story. */
function putBack(document: Document, holder: Element, figures: readonly PlacedFigure[]): void {
  const found = toLetters(toLine(holder));
  const paragraphs = new Map(
    [...holder.querySelectorAll('p')].map((element) => [toLetters(toLine(element)), element]),
  );
  const findFirst = (keys: readonly string[]) =>
    keys.map((key) => paragraphs.get(key)).find((element) => element !== undefined);
  for (const { text, html, above, below, leads } of figures) {
    if (!toLetters(text) || found.includes(toLetters(text))) continue;
    const [before, after] = [findFirst(above), findFirst(below)];
    const part = document.createElement('div');
    part.innerHTML = html;
    if (after) after.before(...part.childNodes);
    else if (before && below.length === 0) before.after(...part.childNodes);
    else if (leads) holder.prepend(...part.childNodes);
  }
}
