import { site } from '../../site.ts';
import type { Article } from '../data/get-articles.ts';
import { getShownFacts } from '../data/get-shown-facts.ts';

/** Types of schema.org for the kinds of names. */
const TYPES = { people: 'Person', places: 'Place', organizations: 'Organization' } as const;

/** A name as machines should know it, with the whole address of its page. */
export type Mentioned = { kind: keyof typeof TYPES; name: string; url: string };

/**
 * Describes an article to machines, as schema.org's `NewsArticle`.
 *
 * @param address Whole address of its page.
 * @param beside The names in it, and the whole address of its picture.
 * @returns JSON that can stand inside a `script` element: no `<` in it.
 */
export function makeJsonLd(
  { front, facts }: Pick<Article, 'front' | 'facts'>,
  address: string,
  { mentioned, image }: { mentioned: readonly Mentioned[]; image?: string | undefined },
): string {
  const { title, published, section, lang, source } = front;
  const { byline, agencies, dateline, updated } = getShownFacts({ front, facts });
  const publisher = { '@type': 'Organization', name: source.name };
  const people = byline.map((name) => ({ '@type': 'Person', name }));
  const signers = agencies.map((name) => ({ '@type': 'Organization', name }));
  const author = people.length > 0 ? people : signers;
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: address,
    headline: title,
    description: front.dek ?? facts.summary,
    datePublished: published,
    ...(updated && { dateModified: updated }),
    ...(dateline && { dateline }),
    articleSection: section,
    inLanguage: lang,
    wordCount: facts.words,
    author: author.length > 0 ? author : publisher,
    publisher: { '@type': 'Organization', name: site.name },
    ...(image && { image }),
    ...(mentioned.length > 0 && {
      mentions: mentioned.map(({ kind, name, url }) => ({ '@type': TYPES[kind], name, url })),
    }),
    ...(source.url && { isBasedOn: source.url }),
  }).replaceAll('<', '\\u003c');
}
