import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { placeFiles } from '../kept/place-files.ts';
import { keepFile, type SiteBuild } from '../kept/site-build.ts';
import { describeFile, type SiteFile } from '../kept/site-file.ts';
import { getDigest } from '../lib/get-digest.ts';
import { site } from '../site.ts';
import { cutSearched } from './cut-searched.ts';
import { countArchived } from './split-searched.ts';

/** Pagefind's ready-made interfaces; the search page brings its own. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;
/** What runs the search lies beside the current index alone. */
const RUNS = /^(?:pagefind(?:-worker)?\.js|wasm\..*)$/;
/** Pages that are handed to Pagefind before it has taken in the first. */
const AHEAD = 200;

/** One of the two indexes: its folder in the site, its pages, latest first. */
type Part = { folder: string; paths: readonly string[]; index?: Promise<PagefindIndex> };
export type SearchIndex = {
  /** Takes in what is searched of a page as it is made, if all pages of its index are made anew. */
  addPage: (path: string, searched: string) => Promise<void>;
  /** Writes what is not taken over from the last build. */
  write: (dir: string) => Promise<void>;
};

/**
 * Opens Pagefind's indexes of a site: of the latest articles in `pagefind/`, of those before them in
 * `pagefind/archive/`, which the browser joins. Only what lies in `data-pagefind-body` is indexed.
 *
 * @param paths Pages of all articles, latest first; of those kept the build knows already.
 */
export function openSearchIndex(build: SiteBuild, paths: readonly string[]): SearchIndex {
  const border = paths.length - countArchived(paths.length);
  const parts: Part[] = [
    { folder: 'pagefind/', paths: paths.slice(0, border) },
    { folder: 'pagefind/archive/', paths: paths.slice(border) },
  ];
  const places = new Map<string, Part>();
  for (const part of parts) {
    if (part.paths.some((path) => build.kept.has(path))) continue;
    for (const path of part.paths) places.set(path, part);
  }
  const pending: Promise<unknown>[] = [];
  return {
    addPage: async (path, searched) => {
      const part = places.get(path);
      if (!part) return;
      part.index ??= startIndex();
      pending.push(addPage(await part.index, path, searched));
      if (pending.length > AHEAD) await pending.shift();
    },
    write: async (dir) => {
      await Promise.all(pending);
      for (const part of parts) await writePart(build, part, dir);
      await close();
    },
  };
}

async function writePart(build: SiteBuild, part: Part, dir: string): Promise<void> {
  const { folder, paths } = part;
  if (paths.length === 0 && folder !== 'pagefind/') return;
  const searched = paths.map((path) => build.kept.get(path) ?? build.made.get(path));
  const key = getDigest(build.searchStamp, ...searched.map((page) => page?.searched ?? ''));
  if (keepPart(build, folder, key, dir)) return;
  const index = await (part.index ?? fillIndex(paths, dir));
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(`Pagefind could not index: ${errors.join('; ')}`);
  for (const { path, content } of files) {
    if (UNUSED.test(path) || (folder !== 'pagefind/' && RUNS.test(path))) continue;
    const file: SiteFile = { ...describeFile(folder + path, content, build.base), key };
    const target = join(dir, file.path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
    build.made.set(file.path, file);
  }
}

/** Takes over all files of an index, or none. */
function keepPart(build: SiteBuild, folder: string, key: string, dir: string): boolean {
  const isOwn = (path: string) =>
    path.startsWith(folder) && (folder !== 'pagefind/' || !path.startsWith('pagefind/archive/'));
  const files = [...build.last.keys()].filter(isOwn);
  const isKept = files.length > 0 && files.every((path) => keepFile(build, path, key));
  if (isKept)
    placeFiles(
      files.flatMap((path) => build.kept.get(path) ?? []),
      dir,
    );
  else for (const path of files) build.kept.delete(path);
  return isKept;
}

async function startIndex(): Promise<PagefindIndex> {
  // One index for all languages, so that a page in Arabic is found from one in English.
  const { index, errors } = await createIndex({ forceLanguage: site.lang });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  return index;
}

async function fillIndex(paths: readonly string[], dir: string): Promise<PagefindIndex> {
  const index = await startIndex();
  for (let at = 0; at < paths.length; at += AHEAD) {
    const pages = paths.slice(at, at + AHEAD).map((path) => {
      return addPage(index, path, cutSearched(readFileSync(join(dir, path), 'utf8')));
    });
    await Promise.all(pages);
  }
  return index;
}

async function addPage(index: PagefindIndex, path: string, content: string): Promise<void> {
  const { errors } = await index.addHTMLFile({ sourcePath: path, content });
  if (errors.length > 0) throw new Error(`Pagefind could not index ${path}: ${errors.join('; ')}`);
}
