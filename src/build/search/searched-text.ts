import { getDay } from '../../articles/get-day.ts';
import { getShownFacts } from '../../articles/get-shown-facts.ts';
import type { ArticleStore } from '../../articles/store/article-store.ts';
import { toAddress } from '../../base/address.ts';
import { slugify } from '../../base/text/slugify.ts';
import { toHtmlText } from '../../base/text/to-html-text.ts';
import { getRef } from '../../names/registry/registry.ts';
import { toSignerId } from '../../names/spelling/signer-id.ts';
import type { Article } from '../../site/data/get-articles.ts';
import { addForms } from '../../site/search/query/word-forms.ts';
import { toFilterAttributes } from '../../site/search/to-filter.ts';

/**
 * Reads the searched text of an article from the store.
 *
 * @param path File of its page: `2024/09/talks/index.html`.
 * @throws Error when the store has no such article.
 */
export function readSearched(
  store: Pick<ArticleStore, 'get' | 'facts' | 'html'>,
  path: string,
): string {
  const article = store.get(toAddress(path).slice(1, -1));
  if (!article) throw new Error(`${path} is the page of no article.`);
  const getFacts = () => store.facts(article);
  return toSearchedText({ ...article, getFacts }, store.html(article));
}

/**
 * Writes the searched text of an article as Pagefind reads it: headline, dek, points and text; captions, dateline,
 * signers and the alternative text of the picture are found too, but never shown in an excerpt. The rest of its page
 * depends on other articles and is not indexed.
 *
 * @param html The text as the pipeline wrote it.
 */
export function toSearchedText(
  article: Pick<Article, 'front' | 'photo' | 'getFacts'>,
  html: string,
): string {
  const { front, photo } = article;
  const facts = article.getFacts();
  const { title, dek, section, source, published, lang, label } = front;
  const withForms = (part: string) => addForms(part, lang);
  const { points, byline, agencies, dateline } = getShownFacts({ front, facts });
  const filters = toFilterAttributes([
    `section/${slugify(section)}`,
    `year/${getDay(front).slice(0, 4)}`,
    ...(label ? [`label/${label}`] : []),
    `month/${getDay(front).slice(0, 7)}`,
    `day/${getDay(front)}`,
    ...byline.map((name) => `by/${toSignerId(name)}`),
    ...facts.names.map(getRef),
  ]);
  const attributes = Object.entries(filters).map(([name, value]) => ` ${name}="${value}"`);
  const captions = facts.photos.map(({ caption }, index) => {
    return withForms(toMeta(`caption${index || ''}`, caption));
  });
  const signers = [...byline, ...agencies];
  if (signers.length > 0) captions.push(withForms(toMeta('byline', signers.join(', '))));
  if (dateline) captions.push(withForms(toMeta('dateline', dateline)));
  if (photo) captions.push(toMeta('image_alt', photo.alt));
  return [
    '<!doctype html><html><head><title></title></head><body>',
    `<article data-pagefind-body data-pagefind-sort="date:${published}"${attributes.join('')}>`,
    withForms(`<h1>${toHtmlText(title)}</h1>${dek ? `<p>${toHtmlText(dek)}</p>` : ''}`),
    points.length > 0
      ? withForms(`<ul>${points.map((point) => `<li>${toHtmlText(point)}</li>`).join('')}</ul>`)
      : '',
    '<div data-pagefind-ignore>',
    `<time datetime="${published}" data-pagefind-meta="date[datetime]"></time>`,
    `<b data-pagefind-meta="section">${toHtmlText(section)}</b>`,
    `<b data-pagefind-meta="source">${toHtmlText(source.name)}</b>`,
    `${captions.join('')}</div>${withForms(html)}</article></body></html>`,
  ].join('');
}

function toMeta(name: string, text: string): string {
  return `<span data-pagefind-meta="${name}">${toHtmlText(text)}</span>`;
}
