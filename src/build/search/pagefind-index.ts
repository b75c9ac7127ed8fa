import { createIndex, type PagefindIndex } from 'pagefind';
import { site } from '../../site.ts';
import type { SiteBuild } from '../site/build-state.ts';
import { cutIndex, type IndexFile } from './cut-index.ts';

/** Pages that are handed to Pagefind before it has taken in the first. */
const AHEAD = 200;

/** An address that no article has, and a letter that nobody types: what has no word is left out. */
const FLOOR = { url: '/0000/', content: 'ꙮ', sort: { date: '0000' } };

/** Starts an index, in the process of Pagefind that all of them share. */
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

/** Makes an index of articles whose pages are there already. */
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

/** Takes what is searched of a page into an index. */
export async function addPage(index: PagefindIndex, path: string, content: string): Promise<void> {
  const { errors } = await index.addHTMLFile({ sourcePath: path, content });
  if (errors.length > 0) throw new Error(`Pagefind could not index ${path}: ${errors.join('; ')}`);
}

/** Gives all files of an index, its words in files as small as they are fetched. */
export async function readFiles(index: PagefindIndex): Promise<IndexFile[]> {
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(`Pagefind could not index: ${errors.join('; ')}`);
  return cutIndex(files);
}
