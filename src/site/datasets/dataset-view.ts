import { getShownFacts } from '../../articles/get-shown-facts.ts';
import { getDigest } from '../../base/get-digest.ts';
import { getRef, getSpellings, type NameRef } from '../../names/registry/registry.ts';
import type { Archive, Name } from '../data/archive.ts';
import type { Article } from '../data/get-articles.ts';

/** A cell of a row; a list holds names or spellings. */
type Cell = string | number | readonly string[];
export type Row = { [column: string]: Cell };

/** What rows are of. */
export const DATASETS = ['articles', 'names', 'mentions'] as const;
export type DatasetName = (typeof DATASETS)[number];

/** The rows of an article, or of a name; the key of an article's changes with it. */
export type DataRecord = { key: string; makeRows: () => Row[] };

/** The rows of a file, in each of its formats: one file a year if each year adds rows. */
export type Dataset = {
  name: DatasetName;
  year?: string;
  count: number;
  /** Digest of the names that are registered, on which rows depend, too. */
  registry: string;
  /** Makes the digest of what the rows are made of, which is less than they are. */
  makeDigest: () => string;
  records: readonly DataRecord[];
};

/** Cached per archive: files of data, and the page that lists them, ask for it. */
const listed = new WeakMap<Archive, readonly Dataset[]>();

/** Lists all datasets that a site publishes, the latest year first. */
export function listDatasets(archive: Archive): readonly Dataset[] {
  const known = listed.get(archive) ?? makeDatasets(archive);
  listed.set(archive, known);
  return known;
}

function makeDatasets(archive: Archive): Dataset[] {
  const articles = archive.articles.slice(0);
  const years = [...Map.groupBy(articles, ({ id }) => id.slice(0, 4))];
  const names = [...archive.names.values()];
  const registry = getDigest([...archive.names.keys()].join(' '));
  const toDigest = (own: readonly Article[]) => () =>
    getDigest([registry, ...own.map(({ digest }) => digest)].join(' '));
  return [
    ...years.map(([year, own]): Dataset => {
      const records = own.map((article) => {
        return { key: article.digest, makeRows: () => [toArticleRow(article)] };
      });
      const count = own.length;
      return { name: 'articles', year, count, registry, makeDigest: toDigest(own), records };
    }),
    {
      name: 'names',
      count: names.length,
      registry,
      makeDigest: () => getDigest(JSON.stringify(names.map(toNameRow))),
      records: names.map((name) => ({ key: name.ref, makeRows: () => [toNameRow(name)] })),
    },
    ...years.map(([year, own]): Dataset => {
      const isListed = (ref: NameRef) => archive.names.has(ref);
      const count = own.reduce((sum, { outline }) => sum + outline.refs.filter(isListed).length, 0);
      const records = own.map((article) => {
        return { key: article.digest, makeRows: () => toMentionRows(article, isListed) };
      });
      return { name: 'mentions', year, count, registry, makeDigest: toDigest(own), records };
    }),
  ];
}

/** Names the file of a dataset, without its ending: `articles-2024`. */
export function toDatasetFile({ name, year }: Pick<Dataset, 'name' | 'year'>): string {
  return year ? `${name}-${year}` : name;
}

/** Addresses are those below the base; files have them whole. */
function toArticleRow(article: Article): Row {
  const { path, front, facts } = article;
  const { title, lang, published, section, source, label } = front;
  const { byline, agencies, dateline, updated } = getShownFacts(article);
  return {
    url: path,
    title,
    language: lang,
    published,
    updated: updated ?? '',
    section,
    label: label ?? '',
    byline,
    agencies,
    dateline: dateline ?? '',
    source: source.name,
    source_url: source.url ?? '',
    words: facts.words,
  };
}

function toNameRow({ entry, ref, path, mentions }: Name): Row {
  const [latitude = '', longitude = ''] = entry.coordinates ?? [];
  return {
    id: ref,
    url: path,
    kind: entry.kind,
    name: entry.name,
    summary: entry.summary,
    spellings: getSpellings(entry).filter((spelling) => spelling !== entry.name),
    within: entry.within ? `places/${entry.within}` : '',
    latitude,
    longitude,
    wikidata: entry.wikidata ?? '',
    articles: mentions.length,
  };
}

function toMentionRows(article: Article, isListed: (ref: NameRef) => boolean): Row[] {
  // The facts of those without names are not read.
  if (!article.outline.refs.some(isListed)) return [];
  return article.getFacts().names.flatMap((name) => {
    const { surfaces, sentence } = name;
    const ref = getRef(name);
    return isListed(ref) ? [{ article: article.path, name: ref, written: surfaces, sentence }] : [];
  });
}
