import { close } from 'pagefind';
import { splitSearched } from '../../base/text/split-searched.ts';
import type { SiteBuild } from '../site/build-state.ts';
import { openPart, type SearchedSite, type SearchPart } from './search-part.ts';

export type SearchIndex = {
  /** Takes in what is searched of a page as it is made. */
  addPage: (path: string, searched: string) => Promise<void>;
  /** Waits until all is written that is not taken over from the last build. */
  write: () => Promise<void>;
};

/**
 * Opens Pagefind's indexes of a site: of the latest articles in `pagefind/`, of those before them in
 * `pagefind/archive/1/`, the oldest, and so on. The browser joins them.
 *
 * @param paths Pages of all articles, latest first; of those reused the build knows already.
 * @param site Folder of the site, and what reads of an article what is searched.
 */
export function openSearchIndex(
  build: SiteBuild,
  paths: readonly string[],
  site: SearchedSite,
): SearchIndex {
  const sizes = splitSearched(paths, build.searchPart);
  const places = new Map<string, SearchPart>();
  let from = 0;
  const parts = sizes.map((size, place) => {
    const own = paths.slice(from, from + size);
    from += size;
    const folder = place === 0 ? 'pagefind/' : `pagefind/archive/${sizes.length - place}/`;
    const part = openPart(build, { folder, paths: own }, site);
    for (const path of own) places.set(path, part);
    return part;
  });
  return {
    addPage: async (path, searched) => places.get(path)?.add(path, searched),
    write: async () => {
      // One after the other: each takes much memory while it is made.
      for (const part of parts) await part.write();
      await close();
    },
  };
}
