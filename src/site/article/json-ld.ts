import type { Label } from '../../articles/label.ts';
import { site } from '../../site.ts';
import type { ArticleView } from './article-view.ts';

/** Types of schema.org for the kinds of names. */
const TYPES = { people: 'Person', places: 'Place', organizations: 'Organization' } as const;

/** Types of schema.org for what is no plain report; it has none for interviews. */
const ARTICLE_TYPES: Readonly<Record<Label, string>> = {
  opinion: 'OpinionNewsArticle',
  analysis: 'AnalysisNewsArticle',
  interview: 'NewsArticle',
  sponsored: 'AdvertiserContentArticle',
};

/**
 * Describes an article to machines, as schema.org's `NewsArticle` or a type of it.
 *
 * @param toUrl Makes the whole URL of an address.
 * @param image The whole URL of its picture.
 * @returns JSON that can stand inside a `script` element: no `<` in it.
 */
export function makeJsonLd(
  view: ArticleView,
  toUrl: (address: string) => string,
  image: string | undefined,
): string {
  const { path, title, published, modified, section, lang, source, names } = view;
  const { byline, agencies, dateline, label, corrections } = view;
  const publisher = { '@type': 'Organization', name: source.name };
  const toAuthor = (name: string, type: string) => {
    const signer = view.signers.find((other) => other.name === name);
    return {
      '@type': signer?.kind ? TYPES[signer.kind] : type,
      name,
      ...(signer && { url: toUrl(signer.path) }),
      ...(signer?.sameAs && { sameAs: signer.sameAs }),
    };
  };
  const people = byline.map((name) => toAuthor(name, 'Person'));
  const signers = agencies.map((name) => toAuthor(name, 'Organization'));
  const author = people.length > 0 ? people : signers;
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': label ? ARTICLE_TYPES[label] : 'NewsArticle',
    ...(label === 'interview' && { genre: 'Interview' }),
    mainEntityOfPage: toUrl(path),
    headline: title,
    description: view.dek ?? view.summary,
    datePublished: published,
    ...(modified && { dateModified: modified }),
    ...(dateline && { dateline }),
    articleSection: section.name,
    inLanguage: lang,
    wordCount: view.words,
    author: author.length > 0 ? author : publisher,
    publisher: { '@type': 'Organization', name: site.name },
    ...(image && { image }),
    ...(names.length > 0 && {
      mentions: names.map(({ kind, name, path: to }) => {
        return { '@type': TYPES[kind], name, url: toUrl(to) };
      }),
    }),
    ...(corrections.length > 0 && {
      correction: corrections.map(({ date, text }) => {
        return { '@type': 'CorrectionComment', text, datePublished: date };
      }),
    }),
    ...(source.url && { isBasedOn: source.url }),
  }).replaceAll('<', '\\u003c');
}
