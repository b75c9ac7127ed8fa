import type { PagefindIndex } from 'pagefind';
import { getDigest } from '../../base/get-digest.ts';
import type { SiteBuild } from '../site/build-state.ts';
import { reusePart, splicePart } from './last-part.ts';
import { addPage, fillIndex, readMade, startIndex } from './pagefind-index.ts';
import { type PartFolder, toPageKeys, writePart } from './part-folder.ts';

/** Pages of 6 kB each that may wait while Pagefind writes another index: some seconds of work. */
const WAITING = 4000;

/** Folder of a site, and the function that reads the searched text of an article by the file of its page. */
export type SearchedSite = { dir: string; readSearched: (path: string) => string };

/** A search index that is being made. */
export type SearchPart = {
  /** Indexes a page that is made, if all pages of the index are made anew; the last page completes it. */
  add: (path: string, searched: string) => Promise<void>;
  /** Waits until the index is written, or reused from the last build. */
  write: () => Promise<void>;
  /** Waits while the index, with all its pages, is read: until its memory is free. */
  leave: () => Promise<void>;
};

/**
 * Opens an index. It is written as soon as its last page is made, while other pages still are, so that its memory is
 * free for the next index, which waits for that.
 *
 * @param part Folder below the site, and the pages of its articles.
 * @param before The index whose pages are made before.
 */
export function openPart(
  build: SiteBuild,
  { folder, paths }: { folder: string; paths: readonly string[] },
  { dir, readSearched }: SearchedSite,
  before?: Pick<SearchPart, 'leave'>,
): SearchPart {
  const isNew = !paths.some((path) => build.reused.has(path));
  const pending: Promise<void>[] = [];
  let isInOrder = true;
  let waiting = paths.length;
  let index: Promise<PagefindIndex> | undefined;
  let written: Promise<void> | undefined;
  const left = Promise.withResolvers<void>();

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
    const filled = isWhole ? started : undefined;
    const made = await readMade(filled ?? (await fillIndex(build, paths, readSearched)));
    left.resolve();
    await writePart(build, part, { ...made, keys });
  };
  return {
    add: async (path, searched) => {
      if (!isNew) return;
      // Pages wait here meanwhile, where they are small.
      index ??= (before?.leave() ?? Promise.resolve()).then(() => startIndex(build));
      isInOrder &&= path === paths[paths.length - waiting];
      pending.push(index.then((begun) => addPage(begun, path, searched)));
      if (pending.length > WAITING) await pending.shift();
      waiting -= 1;
      if (waiting > 0) return;
      written = write().finally(left.resolve);
      // An error is thrown by `write`.
      written.catch(() => {});
    },
    write: () => (written ??= write().finally(left.resolve)),
    // Of one that waits for a page, which may never come, nothing waits.
    leave: async () => (written ? left.promise : undefined),
  };
}
