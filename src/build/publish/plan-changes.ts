import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { isArticleFile, toSharedKey } from '../../base/address.ts';
import { isHidden } from '../replace-folder.ts';
import type { Journal } from './journal.ts';

/** Files whose names change with their content: no published file links to new ones. */
const HASHED =
  /^(?:_astro|photos|fonts|offline\/packs)\/|^pagefind\/(?:archive\/\d+\/)?(?:(?:fragment|index|filter)\/|.*\.pf_meta$)/;
/** Files that list others: downloads for offline use, and the worker that caches them. */
const OFFLINE = /^offline\/.*\.json$/;
const WORKER = 'sw.js';

/**
 * Plans how a new site replaces the last one in its folder: first files that nothing links to yet, then articles, then
 * files that link to them; at the end, files that the new site lacks are removed.
 *
 * @param outDir Folder of the site.
 * @param files Paths of all files of the new site.
 * @param put Those that were written anew.
 * @param gone Paths of the files of the last build that the new site lacks.
 * @param looked What `lookForUnknown` found.
 */
export function planChanges(
  outDir: string,
  {
    files,
    put,
    gone,
    looked,
  }: {
    files: readonly string[];
    put: readonly string[];
    gone: readonly string[];
    looked?: LookedFolders | undefined;
  },
): Journal {
  const folders = new Set(put.flatMap(listFolders));
  const unknown = looked
    ? [
        ...listUnwanted(looked.unknown, files).filter((path) => !folders.has(path)),
        ...findUnknown(outDir, put, looked.folders),
      ]
    : findUnknown(outDir, [...files, ...gone]);
  const removed = [...gone, ...unknown];
  const written = new Set(put);
  // In a case-insensitive file system, a new file may have the path of a removed one.
  const shared = new Set(put.map(toSharedKey));
  const isInTheWay = (path: string) =>
    folders.has(path) ||
    shared.has(toSharedKey(path)) ||
    listFolders(path).some((folder) => written.has(folder));
  return {
    cleared: removed.filter(isInTheWay),
    put: put.toSorted((a, b) => rank(a) - rank(b)),
    removed: removed.filter((path) => !isInTheWay(path)),
  };
}

/** Lists the paths that are no file of the new site; mostly there are none, and its files are not gathered. */
function listUnwanted(paths: readonly string[], files: readonly string[]): string[] {
  const wanted = paths.length > 0 ? new Set(files) : undefined;
  return paths.filter((path) => !wanted?.has(path));
}

/** Tells whether the name of a file is a digest of its content. */
export function isNamedByContent(path: string): boolean {
  return HASHED.test(path);
}

function rank(path: string): number {
  if (isNamedByContent(path)) return 0;
  if (isArticleFile(path)) return 1;
  if (path === WORKER) return 4;
  return OFFLINE.test(path) ? 3 : 2;
}

/** `2024/09/talks/index.html` → `2024/09/talks`, `2024/09`, `2024`. */
function listFolders(path: string): string[] {
  const folders: string[] = [];
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
    folders.push(path.slice(0, end));
  }
  return folders;
}

/** Folders of a site that were looked into, and the paths of what is in them that the last build did not write. */
export type LookedFolders = { folders: ReadonlySet<string>; unknown: readonly string[] };

/** Folders that are listed at once, which takes a few milliseconds. */
const ROUND = 300;

/**
 * Looks into the folders of the last site, some at a time, while a build has nothing else to do: of 20,000 it takes a
 * tenth of a second. What somebody puts there afterwards is found by the next build.
 *
 * @param files Paths of the files of the last build.
 */
export async function lookForUnknown(
  outDir: string,
  files: Iterable<string>,
): Promise<LookedFolders> {
  const children = listChildren(files);
  const unknown: string[] = [];
  let looked = 0;
  for (const [folder, names] of children) {
    if (looked % ROUND === 0) await setImmediate();
    looked += 1;
    unknown.push(...listOthers(outDir, folder, names));
  }
  return { folders: new Set(children.keys()), unknown };
}

/**
 * Finds what is in the folders of some files beside them, but for files of the site's operator.
 *
 * @param known Folders that are left out.
 */
function findUnknown(
  outDir: string,
  files: readonly string[],
  known: ReadonlySet<string> = new Set(),
): string[] {
  return [...listChildren(files)].flatMap(([folder, names]) =>
    known.has(folder) ? [] : listOthers(outDir, folder, names),
  );
}

function listOthers(outDir: string, folder: string, names: ReadonlySet<string>): string[] {
  return listNames(join(outDir, folder))
    .filter((name) => !names.has(name) && !(folder === '' && isHidden(name)))
    .map((name) => (folder ? `${folder}/${name}` : name));
}

/** Lists the names in each folder of some files. */
function listChildren(files: Iterable<string>): Map<string, Set<string>> {
  const children = new Map<string, Set<string>>();
  const add = (folder: string, name: string) => {
    const names = children.get(folder);
    if (names) names.add(name);
    else children.set(folder, new Set([name]));
    return names === undefined;
  };
  for (const path of files) {
    let name = path;
    for (let end = path.lastIndexOf('/'); ; end = path.lastIndexOf('/', end - 1)) {
      const folder = end < 0 ? '' : path.slice(0, end);
      const isNew = add(folder, name.slice(end + 1));
      if (end < 0 || !isNew) break;
      name = folder;
    }
  }
  return children;
}

function listNames(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}
