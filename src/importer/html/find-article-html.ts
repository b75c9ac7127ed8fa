import { Readability } from '@mozilla/readability';
import { foldText } from '../../base/fold-text.ts';

/** Share of the text that may stand in links: a list of links is no article. */
const MOST_LINKED = 0.5;

/**
 * Finds the article in a page.
 *
 * @param document The page; it is changed.
 * @param title Headline, which is left out where it stands above the text.
 * @returns HTML of the text, with the captions that stand above it; nothing where there is none.
 */
export function findArticleHtml(document: Document, title: string | undefined): string | undefined {
  const lead = findLeadCaptions(document);
  const found = new Readability(document, { keepClasses: true, charThreshold: 200 }).parse();
  if (!found?.content || !found.textContent?.trim()) return undefined;
  const holder = document.createElement('div');
  holder.innerHTML = found.content;
  const linked = [...holder.querySelectorAll('a')].map(({ textContent }) => textContent ?? '');
  if (linked.join('').length > found.textContent.length * MOST_LINKED) return undefined;

  const first = holder.querySelector('h1, h2');
  if (first && title && foldText(first.textContent ?? '') === foldText(title)) first.remove();
  const kept = foldText(holder.textContent ?? '');
  const lost = lead.filter((caption) => !kept.includes(foldText(caption.text)));
  return `${lost.map(({ html }) => html).join('')}${holder.innerHTML}`;
}

/** Captions between the headline and the first paragraph often stand outside what is found. */
function findLeadCaptions(document: Document): { text: string; html: string }[] {
  const headline = document.querySelector('h1');
  const story = headline?.closest('article, main, [role="main"], body');
  if (!headline || !story) return [];
  const all = [...story.querySelectorAll('figure, p')];
  const prose = all.findIndex(
    (element) =>
      element.localName === 'p' &&
      (element.textContent ?? '').split(/\s+/).length >= 12 &&
      !element.closest('figure'),
  );
  return all
    .slice(0, Math.max(0, prose))
    .filter(({ localName }) => localName === 'figure')
    .map((figure) => ({ text: figure.textContent ?? '', html: figure.outerHTML }));
}
