import type {
  AdvertiserContentArticle,
  NewsArticle,
  OrganizationLeaf,
  PersonLeaf,
} from 'schema-dts';
import type { Label } from '../../../articles/label.ts';
import type { ToUrl } from '../../../base/address.ts';
import { formatJsonLd, makePublisher, NAME_TYPES, toSameAs } from '../../layout/json-ld.ts';
import type { ArticleView } from '../article-view.ts';

/** What an article can be. */
type Report = NewsArticle | AdvertiserContentArticle;

/** Who can sign one. */
type Author = PersonLeaf | OrganizationLeaf;

/** Types of schema.org for articles that are not plain reports; it has none for interviews. */
const ARTICLE_TYPES: Readonly<Record<Label, Report['@type']>> = {
  opinion: 'OpinionNewsArticle',
  analysis: 'AnalysisNewsArticle',
  interview: 'NewsArticle',
  sponsored: 'AdvertiserContentArticle',
};

/**
 * Describes an article to machines, as schema.org's `NewsArticle` or a type of it.
 *
 * @param toUrl Makes the whole URL of an address.
 * @param images The whole URLs of its pictures.
 * @returns JSON that can stand inside a `script` element: no `<` in it.
 */
export function makeJsonLd(view: ArticleView, toUrl: ToUrl, images: readonly string[]): string {
  const { path, title, published, modified, section, lang, source, names } = view;
  const { byline, agencies, dateline, label, corrections } = view;
  const paper: OrganizationLeaf = { '@type': 'Organization', name: source.name };
  const toAuthor = (name: string, type: Author['@type']): Author => {
    const signer = view.signers.find((other) => other.name === name);
    const kind = signer?.kind;
    return {
      '@type': kind && kind !== 'places' ? NAME_TYPES[kind] : type,
      name,
      ...(signer && { url: toUrl(signer.path) }),
      ...(signer?.sameAs && { sameAs: signer.sameAs }),
    };
  };
  const people = byline.map((name) => toAuthor(name, 'Person'));
  const signers = agencies.map((name) => toAuthor(name, 'Organization'));
  const author = people.length > 0 ? people : signers;
  return formatJsonLd({
    '@type': label ? ARTICLE_TYPES[label] : 'NewsArticle',
    ...(label === 'interview' && { genre: 'Interview' }),
    mainEntityOfPage: toUrl(path),
    headline: title,
    description: view.dek ?? view.summary,
    datePublished: published,
    dateModified: modified ?? published,
    ...(dateline && { dateline }),
    articleSection: section.name,
    inLanguage: lang,
    wordCount: view.words,
    author: author.length > 0 ? author : paper,
    publisher: makePublisher(toUrl),
    sourceOrganization: paper,
    ...(images.length > 0 && { image: images }),
    ...(names.length > 0 && {
      mentions: names.map(({ kind, name, path: to, wikidata }) => ({
        '@type': NAME_TYPES[kind],
        '@id': toUrl(to),
        name,
        ...(wikidata && { sameAs: toSameAs(wikidata) }),
      })),
    }),
    ...(corrections.length > 0 && {
      correction: corrections.map(({ date, text }) => {
        return { '@type': 'CorrectionComment', text, datePublished: date };
      }),
    }),
    ...(source.url && { isBasedOn: source.url }),
  });
}
