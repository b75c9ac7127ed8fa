import { toSortedName } from '../../reader/pass-on/make-records.ts';
import type { ArticleView } from './article-view.ts';

/** A `meta` element: OpenGraph’s have a property, the others a name. */
export type Meta = { name?: string; property?: string; content: string };

/**
 * Lists what an article’s head says beside what every head says: OpenGraph’s facts of an article, and the
 * `citation_*` that Google Scholar and Zotero file it by, which name the paper that it comes from.
 *
 * @param address Whole address of the page.
 */
export function listArticleMeta(view: ArticleView, address: string): Meta[] {
  const { title, lang, published, modified, section, byline, agencies, source, names } = view;
  const authors = byline.length > 0 ? byline : agencies;
  const facts: [string, string][] = [
    ['published_time', published],
    ...(modified ? [['modified_time', modified] as [string, string]] : []),
    ...byline.map((name): [string, string] => ['author', name]),
    ['section', section.name],
    ...names.map(({ name }): [string, string] => ['tag', name]),
  ];
  const cited: [string, string][] = [
    ['title', title],
    ...authors.map((name): [string, string] => ['author', toSortedName(name)]),
    // Google Scholar reads days with slashes.
    ['publication_date', published.slice(0, 10).replaceAll('-', '/')],
    ['journal_title', source.name],
    ['language', lang],
    ['public_url', address],
  ];
  return [
    ...facts.map(([name, content]) => ({ property: `article:${name}`, content })),
    ...cited.map(([name, content]) => ({ name: `citation_${name}`, content })),
    ...view.signers.flatMap(({ fediverse }) =>
      fediverse ? [{ name: 'fediverse:creator', content: fediverse }] : [],
    ),
    // Zotero files what is marked so as an article of a newspaper.
    { name: 'dc.type', content: 'NewsItem' },
  ];
}
