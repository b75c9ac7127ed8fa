import { createIndex, type PagefindIndex } from 'pagefind';
import { site } from '../../site.ts';
import type { SiteBuild } from '../site/build-state.ts';
import { listOldestFirst } from './splice-index.ts';
import { type IndexFile, isLookedUp, readWordIndex, type WordIndex } from './word-index.ts';
import { writeWordIndex } from './write-word-index.ts';

/** Pages that are sent to Pagefind before it has indexed the first. */
const AHEAD = 200;

/** A record with an address that no article has, and a letter that nobody types, as Pagefind leaves out empty ones. */
const FLOOR = { url: '/0000/', content: 'ꙮ', sort: { date: '0000' } };

/** Starts an index, in the process of Pagefind that all indexes share. */
export async function startIndex({
  excerptFiles,
}: Pick<SiteBuild, 'excerptFiles'>): Promise<PagefindIndex> {
  // One index for all languages, so that a page in Arabic is found from one in English.
  const { index, errors } = await createIndex({
    forceLanguage: site.lang,
    ...(excerptFiles && { maxFragments: excerptFiles }),
  });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  await addFloor(index);
  return index;
}

/**
 * Adds a record that is older than any article and that no search finds. Pagefind gives the oldest record of
 * an index the score 0 when it sorts by date: an article with it would stand below all older indexes.
 */
async function addFloor(index: PagefindIndex): Promise<void> {
  const { errors } = await index.addCustomRecord({ ...FLOOR, language: site.lang });
  if (errors.length > 0) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
}

/** Makes an index of articles whose pages are written already. */
export async function fillIndex(
  build: Pick<SiteBuild, 'excerptFiles'>,
  paths: readonly string[],
  readSearched: (path: string) => string,
): Promise<PagefindIndex> {
  const index = await startIndex(build);
  for (let at = 0; at < paths.length; at += AHEAD) {
    const some = paths.slice(at, at + AHEAD);
    await Promise.all(some.map((path) => addPage(index, path, readSearched(path))));
  }
  return index;
}

/** Adds the searched text of a page to an index. */
export async function addPage(index: PagefindIndex, path: string, content: string): Promise<void> {
  const { errors } = await index.addHTMLFile({ sourcePath: path, content });
  if (errors.length > 0) throw new Error(`Pagefind could not index ${path}: ${errors.join('; ')}`);
}

/** An index that Pagefind made: its word index, and files of texts and code. */
export type MadeIndex = { words: WordIndex; others: IndexFile[] };

/** Reads the index that Pagefind made. Pages are sorted by date as in lists, those of one day too. */
export async function readMade(index: PagefindIndex): Promise<MadeIndex> {
  const { files, errors } = await index.getFiles();
  await index.deleteIndex();
  if (errors.length > 0) throw new Error(`Pagefind could not index: ${errors.join('; ')}`);
  const words = readWordIndex(files);
  const sorts = words.sorts.map((sort) => ({
    ...sort,
    pages: listOldestFirst(words.pages.length),
  }));
  return { words: { ...words, sorts }, others: files.filter((file) => !isLookedUp(file)) };
}

/** Writes the files of an index. */
export async function writeMade({ words, others }: MadeIndex): Promise<IndexFile[]> {
  return [...others, ...(await writeWordIndex(words))];
}
