import { Readability } from '@mozilla/readability';
import { foldText } from '../../base/fold-text.ts';
import { toHtmlText } from '../../base/to-html-text.ts';
import { countWords } from '../facts/count-words.ts';
import { toLetters, toLine } from './element-text.ts';
import type { JsonLd } from './read-json-ld.ts';

/** Share of the text that may stand in links: a list of links is no article. */
const MOST_LINKED = 0.6;
/** Words from which a paragraph of a page is text of its story. */
const PROSE_WORDS = 12;
/** Share of what the page says that its text has: below it, another way is tried. */
const LEAST_FOUND = 0.6;
const ASIDE =
  'aside, footer, nav, form, [role="navigation"], [class*="comment" i], [class*="related" i], [class*="sidebar" i], [class*="newsletter" i], [class*="cookie" i], [id*="comment" i]';
const BODIES =
  '[itemprop~="articleBody"], .article-body, .article__body, .articleBody, .article-content, .article-text, .story-body, .story-content, .entry-content, .post-content, .post-body, article, [role="article"], main, [role="main"]';

export type FoundArticle = {
  html: string;
  /** The page says that there is more than was found. */
  isCutOff: boolean;
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
  const lead = findLeadFigures(document);
  const story = data.find(({ isArticle }) => isArticle);
  const prose = listProse(document);
  const said = story?.articleBody ? countWords(story.articleBody) : undefined;
  const expected = said || countWords(prose.map(({ text }) => text).join(' '));
  const bodies = [...document.querySelectorAll(BODIES)].map((element) => element.innerHTML);
  const paragraphs = prose.map(({ html }) => html).join('');
  const ways = [
    () =>
      new Readability(document, { keepClasses: true, charThreshold: 200 }).parse()?.content ?? '',
    () => longest(bodies),
    () => paragraphs,
    () => toParagraphs(story?.articleBody ?? ''),
  ];
  let best: { holder: Element; words: number } | undefined;
  for (const way of ways) {
    const holder = document.createElement('div');
    holder.innerHTML = way();
    const words = isLinks(holder) ? 0 : countWords(toLine(holder));
    if (words > (best?.words ?? 0)) best = { holder, words };
    if (best && best.words >= expected * LEAST_FOUND) break;
  }
  if (!best) return undefined;
  const { holder, words } = best;
  const first = holder.querySelector('h1, h2');
  if (first && title && foldText(toLine(first)) === foldText(title)) first.remove();
  const found = toLetters(toLine(holder));
  const lost = lead.filter(({ text }) => !found.includes(toLetters(text)));
  const isPaid = data.some(
    ({ isAccessibleForFree: free }) => free !== undefined && /^false$/i.test(`${free}`),
  );
  const length = said ?? story?.wordCount ?? 0;
  const isCutOff = words < length * LEAST_FOUND || (isPaid && length === 0 && words < 150);
  return { html: `${lost.map(({ html }) => html).join('')}${holder.innerHTML}`, isCutOff };
}

/** Paragraphs of a page that are prose, wherever they stand but beside the story. */
function listProse(document: Document): { text: string; html: string }[] {
  const story =
    document.querySelector('h1')?.closest('article, main, [role="main"]') ?? document.body;
  const list = (root: Element) =>
    [...root.querySelectorAll('p')].flatMap((element) => {
      const text = toLine(element);
      if (element.closest(ASIDE) || countWords(text) < PROSE_WORDS || isLinks(element)) return [];
      return [{ text, html: element.outerHTML }];
    });
  const own = list(story);
  return own.length > 0 ? own : list(document.body);
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
    .map((row) => `<p>${toHtmlText(row)}</p>`)
    .join('');
}

/** Figures between the headline and the first paragraph often stand outside what is found. */
function findLeadFigures(document: Document): { text: string; html: string }[] {
  const headline = document.querySelector('h1');
  const story = headline?.closest('article, main, [role="main"], body');
  if (!headline || !story) return [];
  const all = [...story.querySelectorAll('figure, p')];
  const prose = all.findIndex(
    (element) =>
      element.localName === 'p' &&
      countWords(toLine(element)) >= PROSE_WORDS &&
      !element.closest('figure'),
  );
  return all
    .slice(0, Math.max(0, prose))
    .filter((element) => element.localName === 'figure' && !element.closest(ASIDE))
    .map((figure) => ({ text: toLine(figure), html: figure.outerHTML }));
}
