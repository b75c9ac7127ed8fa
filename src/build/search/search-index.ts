import { close } from 'pagefind';
import { splitSearched } from '../../base/text/split-searched.ts';
import type { SiteBuild } from '../site/build-state.ts';
import { openPart, type SearchedSite, type SearchPart } from './search-part.ts';

export type SearchIndex = {
  /** Indexes the searched text of a page that is made. */
  addPage: (path: string, searched: string) => Promise<void>;
  /** Begins to write what is not reused, when all articles are made, while other pages still are. */
  begin: () => void;
  /** Waits until all parts are written that are not reused from the last build. */
  write: () => Promise<void>;
};

/**
 * Opens Pagefind's indexes of a site: of the latest articles in `pagefind/`, of older ones in `pagefind/archive/1/`,
 * which has the oldest, and so on. The browser joins them.
 *
 * @param paths Pages of all articles, latest first; those reused are in the build already.
 * @param site Folder of the site, and the function that reads the searched text of an article.
 */
export function openSearchIndex(
  build: SiteBuild,
  paths: readonly string[],
  site: SearchedSite,
): SearchIndex {
  const sizes = splitSearched(paths, build.searchPart);
  const partOf = new Map<string, SearchPart>();
  let from = 0;
  let before: SearchPart | undefined;
  const parts = sizes.map((size, at) => {
    const pages = paths.slice(from, from + size);
    from += size;
    const folder = at === 0 ? 'pagefind/' : `pagefind/archive/${sizes.length - at}/`;
    const part = openPart(build, { folder, paths: pages }, site, before);
    before = part;
    for (const path of pages) partOf.set(path, part);
    return part;
  });
  const writeParts = async () => {
    // One after the other, as each needs much memory while it is made.
    for (const part of parts) await part.write();
  };
  return {
    // An error is thrown by `write`.
    begin: () => void writeParts().catch(() => {}),
    addPage: async (path, searched) => partOf.get(path)?.add(path, searched),
    write: async () => {
      await writeParts();
      await close();
    },
  };
}
