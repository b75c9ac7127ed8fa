import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { isArticleFile } from '../../base/address.ts';
import { getDigest } from '../../base/get-digest.ts';
import { isNoticeKey } from '../../base/notice-key.ts';
import type { PlannedFile } from '../messages.ts';
import { openSearchIndex, type SearchIndex } from '../search/search-index.ts';
import type { SiteBuild } from './build-state.ts';
import { insertPolicy } from './insert-policy.ts';
import { openWriter } from './open-writer.ts';
import { readPageNeeds } from './page-needs.ts';
import { placeFiles } from './place-files.ts';
import { keepFile } from './site-build.ts';
import { describeFile } from './site-file.ts';

/** What takes the files of a site as they are rendered. */
export type FileTaker = {
  /** Takes over what the last build left of a plan. Returns the paths of what must be rendered. */
  plan: (files: readonly PlannedFile[]) => string[];
  /** Finishes a file that was rendered, and writes it. */
  take: (path: string, body: Uint8Array) => Promise<void>;
  /** Waits until all are written. Returns the index of search, except of a year's build. */
  end: () => Promise<SearchIndex | undefined>;
};

/**
 * Opens what takes the files of a site.
 *
 * @param dir Folder that the site is written to.
 * @param readSearched Reads what is searched of an article, by the file of its page.
 */
export function openTaker(
  build: SiteBuild,
  dir: string,
  readSearched: (path: string) => string,
): FileTaker {
  const keys = new Map<string, string>();
  const write = openWriter();
  let searchedPaths: ReadonlySet<string> = new Set();
  let search: SearchIndex | undefined;
  let placed = Promise.resolve();
  return {
    plan: (files) => {
      searchedPaths = new Set(files.filter(isSearched).map(({ path }) => path));
      const wanted = files.filter(({ path, cacheKey }) => {
        if (cacheKey === undefined) return true;
        const key = getDigest(`${build.stamp} ${cacheKey}`);
        keys.set(path, key);
        return !keepFile(build, path, key);
      });
      // A year's articles are indexed where the years are joined.
      if (!build.year) search = openSearchIndex(build, [...searchedPaths], { dir, readSearched });
      // While the rest is rendered. What fails is told at the end.
      placed = setImmediate().then(() => placeFiles(build.kept.values(), dir));
      placed.catch(() => {});
      return wanted.map(({ path }) => path);
    },
    take: async (path, body) => {
      const key = keys.get(path);
      const content = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
      const finished = path.endsWith('.html') ? finishPage(path, content.toString()) : content;
      const file = { ...describeFile(path, finished), ...(key && { key }) };
      if (searchedPaths.has(path)) {
        const searched = readSearched(path);
        build.made.set(path, { ...file, searched: getDigest(searched) });
        await search?.addPage(path, searched);
      } else build.made.set(path, file);
      write(join(dir, path), finished);
    },
    end: async () => {
      await placed;
      return search;
    },
  };
}

/** Gives a page its policy. */
function finishPage(path: string, html: string): string {
  return insertPolicy(html, readPageNeeds(path, html), path);
}

/** Articles are searched; what stands in place of one is not. */
function isSearched({ path, cacheKey }: PlannedFile): boolean {
  return isArticleFile(path) && !isNoticeKey(cacheKey);
}
