import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteBuild } from '../site/build-state.ts';
import { findUnchanged, type Ledger, type LedgerFile } from '../site/ledger.ts';
import { linkReused } from '../site/link-files.ts';
import { fillIndex, type MadeIndex, readMade } from './pagefind-index.ts';
import { type PartFolder, toPartFolder, toTextFile, writePart } from './part-folder.ts';
import { type PageSource, spliceIndex } from './splice-index.ts';
import { isLookedUp, readWordIndex, type WordIndex } from './word-index.ts';

/** An index with a larger share of new pages than this is made as a whole, which is faster. */
const MOST = 0.5;

/** Reuses all files of an index if its pages are unchanged; else none. */
export function reusePart(build: SiteBuild, { folder, dir, key }: PartFolder): boolean {
  const files = listLast(build, folder);
  const lists = files.filter(({ path }) => path.endsWith('.pf_meta'));
  if (lists.length !== 1 || lists[0]?.key !== key) return false;
  const intact = files.flatMap((file) => findWhole(file) ?? []);
  if (intact.length < files.length) return false;
  reuse(build, intact, dir);
  return true;
}

/** The pages of an index, the digests of their searched texts, and the function that reads these. */
type Wanted = {
  paths: readonly string[];
  keys: readonly string[];
  readSearched: (path: string) => string;
};

/**
 * Splices the last index: removes pages that are gone, and adds new ones. Pagefind indexes only the new ones.
 *
 * @param keys As `toPageKeys` makes them.
 * @returns Whether that could be done.
 */
export async function splicePart(
  build: SiteBuild,
  part: PartFolder,
  { paths, keys, readSearched }: Wanted,
): Promise<boolean> {
  const last = build.excerptFiles ? undefined : readLast(build, part.folder);
  if (!last) return false;
  const { words: old, others, texts } = last;
  const oldPages = new Map(texts.map(({ file, page }) => [file.key, page]));
  const fresh = keys.flatMap((key, at) => (oldPages.has(key) ? [] : at));
  if (fresh.includes(0) || fresh.length > MOST * keys.length) return false;
  const addedNumbers = new Map(fresh.map((at, number) => [at, number + 1]));
  const sources = keys.map((key, at): PageSource => {
    const page = oldPages.get(key);
    return page === undefined
      ? { from: 'added', page: addedNumbers.get(at) ?? 0 }
      : { from: 'old', page };
  });
  const added = await makeAdded(
    build,
    fresh.flatMap((at) => paths[at - 1] ?? []),
    readSearched,
  );
  const words = spliceIndex(old, added?.words ?? makeEmpty(old), sources);
  if (!words) return false;
  const wanted = new Set(keys);
  const stay = texts.flatMap(({ file }) => (wanted.has(file.key ?? '') ? file : []));
  reuse(build, [...others, ...stay], part.dir);
  const names = new Set(words.pages.map(({ name }) => toTextFile(name)));
  const isWanted = ({ path }: { path: string }) =>
    names.has(path) && !build.reused.has(part.folder + path);
  await writePart(build, part, { words, others: (added?.others ?? []).filter(isWanted), keys });
  return true;
}

/** The files of the last index: its word index, its texts with the numbers of their pages, and others. */
type LastIndex = {
  words: WordIndex;
  others: LedgerFile[];
  texts: { file: LedgerFile; page: number }[];
};

/** Reads the index that the last build left; nothing if a file of it is missing or damaged. */
function readLast(build: SiteBuild, folder: string): LastIndex | undefined {
  const texts = new Map<string, LedgerFile>();
  const read = [];
  const others = [];
  for (const file of listLast(build, folder)) {
    const name = file.path.slice(folder.length);
    if (name.startsWith('fragment/')) {
      texts.set(name, file);
      continue;
    }
    const whole = findWhole(file);
    if (!whole) return undefined;
    if (isLookedUp({ path: name })) {
      read.push({ path: name, content: readFileSync(join(file.dir, file.path)) });
    } else others.push(whole);
  }
  const words = readWords(read);
  if (!words) return undefined;
  const ofPages = words.pages.flatMap(({ name }, page) => {
    const text = texts.get(toTextFile(name));
    const file = text && findWhole(text);
    return file ? [{ file, page }] : [];
  });
  return { words, others, texts: ofPages };
}

function readWords(files: Parameters<typeof readWordIndex>[0]): WordIndex | undefined {
  try {
    return readWordIndex(files);
  } catch {
    // The index is made anew.
    return undefined;
  }
}

/** Lists the files of an index of the last build, without outdated ones. */
function listLast({ last }: SiteBuild, folder: string): LedgerFile[] {
  const all = byFolder.get(last) ?? groupByPart(last);
  return all.get(folder) ?? [];
}

/** Files of indexes by folder, cached per ledger, which has those of all pages, too. */
const byFolder = new WeakMap<Ledger, ReadonlyMap<string, LedgerFile[]>>();

function groupByPart(last: Ledger): ReadonlyMap<string, LedgerFile[]> {
  const all = new Map<string, LedgerFile[]>();
  for (const file of last.values()) {
    const folder = file.isOutdated ? undefined : toPartFolder(file.path);
    if (folder === undefined) continue;
    const files = all.get(folder) ?? [];
    all.set(folder, files);
    files.push(file);
  }
  byFolder.set(last, all);
  return all;
}

/** Gives a file with its time, if nobody has changed it. */
function findWhole(file: LedgerFile): LedgerFile | undefined {
  return file.key === undefined ? undefined : findUnchanged(file);
}

function reuse(build: SiteBuild, files: readonly LedgerFile[], dir: string): void {
  for (const file of files) build.reused.set(file.path, file);
  linkReused(build, files, dir);
}

async function makeAdded(
  build: SiteBuild,
  paths: readonly string[],
  readSearched: (path: string) => string,
): Promise<MadeIndex | undefined> {
  if (paths.length === 0) return undefined;
  return readMade(await fillIndex(build, paths, readSearched));
}

/** Makes an index of only the page that every index begins with. */
function makeEmpty(old: WordIndex): WordIndex {
  return { ...old, pages: old.pages.slice(0, 1), words: [], filters: [], fields: [] };
}
