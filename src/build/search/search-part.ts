import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PagefindIndex } from 'pagefind';
import { getDigest } from '../../base/get-digest.ts';
import type { SiteBuild } from '../site/build-state.ts';
import { linkReused } from '../site/link-files.ts';
import { reuseFile } from '../site/site-build.ts';
import { describeFile, type SiteFile } from '../site/site-file.ts';
import { addPage, fillIndex, readFiles, startIndex } from './pagefind-index.ts';

/** Folder of the index of the latest articles; those of the archive lie in folders of it. */
const CURRENT = 'pagefind/';
const ARCHIVE = 'pagefind/archive/';
/** Pagefind's ready-made interfaces; the search page brings its own. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;
/** What runs the search lies beside the current index alone. */
const RUNS = /^(?:pagefind(?:-worker)?\.js|wasm\..*)$/;

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
  let waiting = paths.length;
  let index: Promise<PagefindIndex> | undefined;
  let written: Promise<void> | undefined;

  const write = async () => {
    await Promise.all(pending);
    const searched = paths.map((path) => build.reused.get(path) ?? build.made.get(path));
    const files = searched.map((page) => page?.searched ?? '');
    const key = getDigest(build.searchStamp, `${build.excerptFiles}`, ...files);
    const isReused = reusePart(build, folder, key, dir);
    const own = await (index ?? (isReused ? undefined : fillIndex(build, paths, readSearched)));
    if (own && !isReused) await writeIndex(build, own, { folder, key, dir });
    await own?.deleteIndex();
  };
  return {
    add: async (path, searched) => {
      if (!isNew) return;
      index ??= startIndex(build);
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

/** Takes over all files of an index, or none. */
function reusePart(build: SiteBuild, folder: string, key: string, dir: string): boolean {
  const isOwn = (path: string) =>
    path.startsWith(folder) && (folder !== CURRENT || !path.startsWith(ARCHIVE));
  const files = [...build.last.keys()].filter(isOwn);
  const isKept = files.length > 0 && files.every((path) => reuseFile(build, path, key));
  const reused = files.flatMap((path) => build.reused.get(path) ?? []);
  if (isKept) linkReused(build, reused, dir);
  else for (const path of files) build.reused.delete(path);
  return isKept;
}

async function writeIndex(
  build: SiteBuild,
  index: PagefindIndex,
  { folder, key, dir }: { folder: string; key: string; dir: string },
): Promise<void> {
  for (const { path, content } of await readFiles(index)) {
    if (UNUSED.test(path) || (folder !== CURRENT && RUNS.test(path))) continue;
    const file: SiteFile = { ...describeFile(folder + path, content), key };
    const target = join(dir, file.path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
    build.made.set(file.path, file);
  }
}
