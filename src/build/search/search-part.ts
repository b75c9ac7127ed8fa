import type { PagefindIndex } from 'pagefind';
import { getDigest } from '../../base/get-digest.ts';
import type { SiteBuild } from '../site/build-state.ts';
import { reusePart, splicePart } from './last-part.ts';
import { addPage, fillIndex, readMade, startIndex } from './pagefind-index.ts';
import { type PartFolder, toPageKeys, writePart } from './part-folder.ts';

/** Pages that may wait while Pagefind writes another index: some seconds’ work, of 6 kB each. */
const WAITING = 4000;

/** Folder of a site, and what reads what is searched of an article, by the file of its page. */
export type SearchedSite = { dir: string; readSearched: (path: string) => string };

/** One of the indexes of search under way. */
export type SearchPart = {
  /** Takes in a page as it is made, if all pages of the index are made anew; the last one ends it. */
  add: (path: string, searched: string) => Promise<void>;
  /** Waits until the index is written, or taken over from the last build. */
  write: () => Promise<void>;
};

/**
 * Opens an index. It is written as soon as its last page is made, while others still are, so that what
 * it holds in memory is free for the next.
 *
 * @param part Folder in the site, and the pages of its articles.
 */
export function openPart(
  build: SiteBuild,
  { folder, paths }: { folder: string; paths: readonly string[] },
  { dir, readSearched }: SearchedSite,
): SearchPart {
  const isNew = !paths.some((path) => build.reused.has(path));
  const pending: Promise<void>[] = [];
  let isInOrder = true;
  let waiting = paths.length;
  let index: Promise<PagefindIndex> | undefined;
  let written: Promise<void> | undefined;

  const write = async () => {
    await Promise.all(pending);
    const keys = toPageKeys(build, paths);
    const key = getDigest(build.searchStamp, `${build.excerptFiles}`, ...keys);
    const part: PartFolder = { folder, dir, key };
    const isDone =
      reusePart(build, part) ||
      (!index && (await splicePart(build, part, { paths, keys, readSearched })));
    const started = await index;
    const isWhole = isInOrder && waiting === 0;
    if (isDone || !isWhole) await started?.deleteIndex();
    if (isDone) return;
    const own = isWhole ? started : undefined;
    const made = await readMade(own ?? (await fillIndex(build, paths, readSearched)));
    writePart(build, part, { ...made, keys });
  };
  return {
    add: async (path, searched) => {
      if (!isNew) return;
      index ??= startIndex(build);
      isInOrder &&= path === paths[paths.length - waiting];
      pending.push(index.then((own) => addPage(own, path, searched)));
      if (pending.length > WAITING) await pending.shift();
      waiting -= 1;
      if (waiting > 0) return;
      written = write();
      // What fails is told by `write`.
      written.catch(() => {});
    },
    write: () => (written ??= write()),
  };
}
