import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { isArticleFile } from '../../base/address.ts';
import { getDigest } from '../../base/get-digest.ts';
import { isNoticeKey } from '../../base/notice-key.ts';
import { SAME_KEY } from '../../base/plan-link.ts';
import type { PlannedFile } from '../messages.ts';
import { type PageFault, PagesFailed } from '../page-faults.ts';
import { lookForUnknown } from '../publish/plan-changes.ts';
import { openSearchIndex, type SearchIndex } from '../search/search-index.ts';
import type { SiteBuild } from './build-state.ts';
import { readDigests } from './digests.ts';
import { insertPolicy } from './insert-policy.ts';
import { lookAhead } from './ledger.ts';
import { linkReused } from './link-files.ts';
import { openWriter } from './open-writer.ts';
import { readPageNeeds } from './page-needs.ts';
import { PlanFailed } from './plan-file.ts';
import { reuseFile } from './site-build.ts';
import { describeFile, type SiteFile } from './site-file.ts';
import { openSlimmer } from './slim-page.ts';

/** Receives the files of a site as they are rendered. */
export type FileReceiver = {
  /** Looks up which files of the last build can be reused, until the plan comes. */
  lookAhead: () => void;
  /**
   * Reuses the planned files that the last build left. Returns the paths of those that must be rendered; throws
   * PlanFailed when a file that the plan reuses is missing. `sheets` are style sheets that pages only mark.
   */
  plan: (files: readonly PlannedFile[], sheets?: readonly string[]) => string[];
  /** Does the same with files that are planned while others are rendered, of which none is the page of an article. */
  planMore: (files: readonly PlannedFile[]) => string[];
  /** Finishes a rendered file, and writes it. */
  receive: (path: string, body: Uint8Array) => Promise<void>;
  /** Notes a file that is no page and was laid into the folder of the site. */
  take: (file: SiteFile) => void;
  /** Waits until all files are written. Returns the search index, except in the build of a year. */
  end: () => Promise<SearchIndex | undefined>;
};

/** Removes the styles of a page that match nothing in it. */
type Slimmer = (html: string) => string;

/**
 * Opens the receiver of the files of a site.
 *
 * @param dir Folder that the site is written to.
 * @param readSearched Reads what is searched of an article, by the file of its page.
 */
export function openReceiver(
  build: SiteBuild,
  dir: string,
  readSearched: (path: string) => string,
): FileReceiver {
  const keys = new Map<string, string>();
  const write = openWriter();
  let searchedPaths: ReadonlySet<string> = new Set();
  let search: SearchIndex | undefined;
  let linked = Promise.resolve();
  let slim: Slimmer | undefined;
  /** Articles that are not received yet. */
  let waiting = 0;
  let markedSheets: readonly string[] = [];
  const faults: PageFault[] = [];
  const finish = (path: string, rendered: string): string | undefined => {
    slim ??= openSlimmer(readScripts(dir), markedSheets);
    try {
      return finishPage(path, rendered, slim);
    } catch (error) {
      // The other pages are finished too, to report all faults at once.
      faults.push({ path, error });
      return undefined;
    }
  };
  let isPlanned = false;
  const reuse = (files: readonly PlannedFile[]): PlannedFile[] =>
    files.filter(({ path, cacheKey }) => {
      if (cacheKey === undefined) return true;
      if (cacheKey === SAME_KEY) {
        const last = build.last.get(path)?.key;
        if (!last || !reuseFile(build, path, last)) throw new PlanFailed();
        return false;
      }
      const key = getDigest(`${build.stamp} ${cacheKey}`);
      keys.set(path, key);
      return !reuseFile(build, path, key);
    });
  return {
    lookAhead: () => {
      // What cannot be looked up now is reported when it is reused.
      lookAhead(build.last.values(), () => !isPlanned)
        .then(() => listSite(build))
        .catch(() => {});
    },
    plan: (files, sheets = []) => {
      isPlanned = true;
      markedSheets = sheets;
      searchedPaths = new Set(files.filter(isSearched).map(({ path }) => path));
      const wanted = reuse(files);
      // The articles of a year are indexed when the years are joined.
      if (!build.year) search = openSearchIndex(build, [...searchedPaths], { dir, readSearched });
      // While the rest is rendered. An error is thrown by `end`.
      linked = setImmediate().then(() => linkReused(build, build.reused.values(), dir));
      linked.catch(() => {});
      waiting = wanted.filter(({ path }) => searchedPaths.has(path)).length;
      if (waiting === 0) linked.then(() => search?.begin()).catch(() => {});
      return wanted.map(({ path }) => path);
    },
    planMore: (files) => {
      const wanted = reuse(files).map(({ path }) => path);
      const reused = files.flatMap(({ path }) => build.reused.get(path) ?? []);
      linked = linked.then(() => linkReused(build, reused, dir));
      linked.catch(() => {});
      return wanted;
    },
    receive: async (path, body) => {
      const key = keys.get(path);
      const content = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
      const html = path.endsWith('.html') ? finish(path, content.toString()) : undefined;
      if (html === undefined && path.endsWith('.html')) return;
      const finished = html === undefined ? content : Buffer.from(html);
      const file = { ...describeFile(path, finished), ...(key && { key }) };
      if (searchedPaths.has(path)) {
        const searched = readSearched(path);
        build.made.set(path, { ...file, searched: getDigest(searched) });
        await search?.addPage(path, searched);
        waiting -= 1;
        if (waiting === 0) search?.begin();
      } else build.made.set(path, file);
      write(join(dir, path), finished);
    },
    take: (file) => {
      const key = keys.get(file.path);
      build.made.set(file.path, { ...file, ...(key && { key }) });
    },
    end: async () => {
      await linked;
      if (faults.length > 0) throw new PagesFailed(faults);
      return search;
    },
  };
}

/** Looks into the folders of the last site, and reads its digests, which publishing asks for. */
async function listSite(build: SiteBuild): Promise<void> {
  const { target, last } = build;
  if (!target) return;
  build.looked = await lookForUnknown(target, last.keys());
  readDigests(target);
}

/** Finishes a page: removes styles that match nothing in it, and inserts its policy. */
function finishPage(path: string, rendered: string, slim: Slimmer): string {
  const html = slim(rendered);
  return insertPolicy(html, readPageNeeds(path, html), path);
}

/**
 * Reads the scripts of the site, which are written before the first page is rendered.
 *
 * @throws Error when there are none: pages would lose the styles of what scripts add.
 */
function readScripts(dir: string): string[] {
  const files = globSync('_astro/*.js', { cwd: dir });
  if (files.length === 0) throw new Error(`${dir} holds no scripts before its first page.`);
  return files.map((file) => readFileSync(join(dir, file), 'utf8'));
}

/** Tells whether a file is the page of an article, and not the notice of a withdrawn one. */
function isSearched({ path, cacheKey }: PlannedFile): boolean {
  return isArticleFile(path) && !isNoticeKey(cacheKey);
}
