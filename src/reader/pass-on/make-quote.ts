import { getArticleData } from '../article/get-article-data.ts';
import { getAddress } from './get-address.ts';
import { makeTextFragment, type Quote } from './make-text-fragment.ts';

/**
 * Makes a quote of a selection: its text, its source, and a link that leads to it and marks it.
 *
 * @param element Stands in the article.
 * @param range What is selected of the article’s text.
 * @param article The text of the whole article.
 */
export function makeQuote(element: Element, range: Range, article: string): string {
  const selected = getSelection()?.toString() ?? '';
  const { title, source, published, lang } = getArticleData(element);
  const day = new Date(published.slice(0, 10));
  const date = day.toLocaleDateString(lang, { dateStyle: 'long', timeZone: 'UTC' });
  const address = `${getAddress()}#${makeTextFragment(describe(range, selected, article))}`;
  return `“${selected.trim()}”\n${title}. ${source}, ${date}.\n${address}`;
}

/** Widens a range to whole words, as browsers find no parts of words. */
function describe(range: Range, selected: string, article: string): Quote {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const [start, end] = [startContainer.textContent ?? '', endContainer.textContent ?? ''];
  const head = /[\p{L}\p{M}\p{N}]*$/u.exec(start.slice(0, startOffset))?.[0] ?? '';
  const tail = /^[\p{L}\p{M}\p{N}]*/u.exec(end.slice(endOffset))?.[0] ?? '';
  const text = head + range.toString() + tail;
  const isTwice = article.split(text).length > 2;
  const isAcross = getBlock(startContainer) !== getBlock(endContainer);
  return {
    text: isAcross ? head + selected + tail : text,
    before: isTwice ? start.slice(0, startOffset - head.length) : '',
    isAcross,
  };
}

function getBlock(node: Node): Element | null | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('p, li, blockquote, h2, h3, h4, figcaption, td, th, pre');
}
