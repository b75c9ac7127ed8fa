import { formatDate } from '../lib/format-date.ts';
import type { PagefindData } from './load-pagefind.ts';

/** Makes a list item of a found article: headline, excerpt with its matches marked, date. */
export function makeResult({ url, excerpt, meta }: PagefindData, lang: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.dir = 'auto';
  link.textContent = meta['title'] ?? url;
  const text = document.createElement('p');
  text.dir = 'auto';
  text.append(...readMarks(excerpt));
  const when = document.createElement('p');
  when.className = 'when';
  when.textContent = meta['date'] ? formatDate(meta['date'], lang) : '';
  item.append(link, text, when);
  return item;
}

/** Reads an excerpt as text and marks alone: whatever else it might hold stays text. */
function readMarks(excerpt: string): (Node | string)[] {
  return excerpt.split(/<mark>([^<]*)<\/mark>/).map((part, index) => {
    // Pagefind writes these two signs as entities, and no others.
    const text = part.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    if (index % 2 === 0) return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}
