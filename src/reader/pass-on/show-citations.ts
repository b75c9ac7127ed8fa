import { loadReaderStrings } from '../../base/strings/load-reader-strings.ts';
import { adoptStyles } from '../adopt-styles.ts';
import css from './citations.css?inline';
import { copyText } from './copy-text.ts';
import { type Citations, type Cited, makeCitations } from './make-citations.ts';

/** Styles in the order that readers see them, by the names that papers ask for them by. */
const STYLES: readonly [keyof Citations, string][] = [
  ['apa', 'APA'],
  ['mla', 'MLA'],
  ['chicago', 'Chicago'],
  ['bibtex', 'BibTeX'],
];

/** Writes the citations into the list of `CiteArticle.astro`, each with a button that copies it. */
export async function showCitations(element: HTMLElement): Promise<void> {
  const { copy, citationCopied } = await loadReaderStrings(document.documentElement.lang);
  adoptStyles(css);
  const article: Cited = JSON.parse(element.dataset['cited'] ?? '');
  const citations = makeCitations(article);
  const items = STYLES.map(([style, name]) => {
    const text = citations[style];
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = copy;
    button.setAttribute('aria-label', `${copy}: ${name}`);
    button.addEventListener('click', () => void copyText(text, citationCopied));
    return makeItem(name, text, button);
  });
  element.querySelector('ul')?.replaceChildren(...items);
}

function makeItem(name: string, text: string, button: HTMLButtonElement): HTMLLIElement {
  const item = document.createElement('li');
  const style = document.createElement('b');
  style.textContent = name;
  const citation = document.createElement('span');
  citation.dir = 'auto';
  citation.textContent = text;
  item.append(style, citation, button);
  return item;
}
