import { site } from '../site.ts';
import type { Article } from './get-articles.ts';

/**
 * Describes an article to machines, as schema.org's `NewsArticle`.
 *
 * @param address Whole address of its page.
 * @returns JSON that can stand inside a `script` element: no `<` in it.
 */
export function makeJsonLd(
  { front, facts }: Pick<Article, 'front' | 'facts'>,
  address: string,
): string {
  const { title, published, updated, section, lang, source, byline } = front;
  const publisher = { '@type': 'Organization', name: source.name };
  const author = byline.map((name) => ({ '@type': 'Person', name }));
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: address,
    headline: title,
    description: front.dek ?? facts.summary,
    datePublished: published,
    ...(updated && { dateModified: updated }),
    articleSection: section,
    inLanguage: lang,
    wordCount: facts.words,
    author: author.length > 0 ? author : publisher,
    publisher: { '@type': 'Organization', name: site.name },
    ...(source.url && { isBasedOn: source.url }),
  }).replaceAll('<', '\\u003c');
}
