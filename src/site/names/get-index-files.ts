import { MEMO } from '../../articles/store/store-notes.ts';
import { toPath } from '../../base/address.ts';
import type { Plain } from '../../base/plain.ts';
import { formatNameList, listNameFiles } from '../../names/index/build-name-lists.ts';
import { buildNameShards } from '../../names/index/build-name-shards.ts';
import { buildWordFiles } from '../../names/index/build-word-files.ts';
import { filtersPath, listFilters } from '../../names/index/list-filters.ts';
import { listSigners } from '../../names/index/list-signers.ts';
import { listStoredGuards } from '../../names/index/stored-guards.ts';
import type { IndexRef } from '../../names/lookup/names-index.ts';
import { getToday } from '../../settings.ts';
import { type Archive, findMention, type Name } from '../data/archive.ts';
import { getUnaffected } from '../data/get-affected.ts';
import { getArchive } from '../data/get-archive.ts';
import { type Article, getStore } from '../data/get-articles.ts';

/** What guards are stored as, and the file that makes them. */
const [GUARDS, GUARDS_CODE] = [`${MEMO}guards`, 'src/names/index/stored-guards.ts'];

/** A file of the index: what it is made of, and its text, made when it is asked for. */
type IndexFile = { view: Plain; makeText: () => string };

/**
 * Lists the files of the names index of the site.
 *
 * @returns By path below `/names/`; what a file is made of is nothing if it is unchanged since the last build.
 */
export async function getIndexFiles(): Promise<Map<string, IndexFile>> {
  const archive = await getArchive();
  const { isSameList } = await getUnaffected();
  const store = await getStore();
  const names = [...archive.names.values()];
  const registry = { entries: names.map(({ entry }) => entry) };
  const lists = names.flatMap((name) => {
    const view = isSameList(name) ? undefined : toListKey(archive, name);
    return listNameFiles(name.entry, name.mentions.length).map((path): [string, IndexFile] => {
      return [path, { view, makeText: () => getNameList(archive, name).get(path) ?? '' }];
    });
  });
  const articles = archive.articles.slice(0);
  const signers = listSigners(registry, listSigned(archive, articles));
  const counts = new Map<IndexRef, number>([
    ...names.map(({ ref, mentions }): [IndexRef, number] => [ref, mentions.length]),
    ...signers.counts,
  ]);
  const words = store.words();
  const memo = {
    read: () => store.readNote(GUARDS, GUARDS_CODE),
    write: (text: string) => store.note(GUARDS, GUARDS_CODE, text),
  };
  const shards = buildNameShards({
    registry,
    counts,
    signers: signers.entries,
    longer: new Set(articles.flatMap(({ outline }) => outline.longerNames)),
    findGuards: (filed) => listStoredGuards(filed, words, memo),
    today: getToday(process.env),
  });
  const made: [string, string][] = [
    ...signers.files,
    ...shards,
    ...buildWordFiles(words),
    [filtersPath, JSON.stringify(listFilters(registry, counts, signers.entries))],
  ];
  return new Map([
    ...lists,
    ...made.map(([path, text]): [string, IndexFile] => [
      path,
      { view: text, makeText: () => text },
    ]),
  ]);
}

/** What the list of a name is made of: articles by their digests, as facts of all would be read for each name. */
function toListKey({ getTwins }: Archive, { entry, mentions }: Name): Plain {
  const articles = mentions.slice(0).map((article) => {
    return [article.digest, ...getTwins(article).map(({ path }) => path)];
  });
  return [entry, articles];
}

/** The list that was made last: its files are asked for one after the other. */
let last: { name: Name; files: ReadonlyMap<string, string> } | undefined;

function getNameList(archive: Archive, name: Name): ReadonlyMap<string, string> {
  if (last?.name !== name) last = { name, files: new Map(makeNameList(archive, name)) };
  return last.files;
}

/** Makes the files of the list of a name, by path. */
export function makeNameList(
  { getTwins }: Pick<Archive, 'getTwins'>,
  { entry, ref, mentions }: Pick<Name, 'entry' | 'ref' | 'mentions'>,
): [path: string, text: string][] {
  const listed = mentions.slice(0).map((article) => {
    return { ...toListed(article, getTwins(article)), ...findMention(article, ref) };
  });
  return formatNameList(entry, listed);
}

function listSigned({ getTwins }: Archive, articles: readonly Article[]) {
  return articles.flatMap((article) => {
    const { byline } = article.outline;
    if (byline.length === 0) return [];
    return {
      ...toListed(article, getTwins(article)),
      sentence: article.facts.summary,
      byline,
    };
  });
}

function toListed({ path, front }: Article, twins: readonly Article[]) {
  const { title, published, section, source } = front;
  return {
    url: toPath(path),
    headline: title,
    date: published,
    section,
    source: source.name,
    ...(twins.length > 0 && { twins: twins.map((twin) => toPath(twin.path)) }),
  };
}
