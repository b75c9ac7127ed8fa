import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteBuild } from '../site/build-state.ts';
import { findTime, type LedgerFile } from '../site/ledger.ts';
import { linkReused } from '../site/link-files.ts';
import { fillIndex, type MadeIndex, readMade } from './pagefind-index.ts';
import { isOfPart, type PartFolder, toTextFile, writePart } from './part-folder.ts';
import { type PageSource, spliceIndex } from './splice-index.ts';
import { isLookedUp, readWordIndex, type WordIndex } from './word-index.ts';

/** An index of which more than this share of the pages is new is made as a whole: that costs less. */
const MOST = 0.5;

/** Takes over all files of an index that is made of the same, or none. */
export function reusePart(build: SiteBuild, { folder, dir, key }: PartFolder): boolean {
  const files = listLast(build, folder);
  const lists = files.filter(({ path }) => path.endsWith('.pf_meta'));
  if (lists.length !== 1 || lists[0]?.key !== key) return false;
  const kept = files.flatMap(findWhole);
  if (kept.length < files.length) return false;
  keep(build, kept, dir);
  return true;
}

/** The pages of an index, the digests of what is searched of them, and what reads that. */
type Wanted = {
  paths: readonly string[];
  keys: readonly string[];
  readSearched: (path: string) => string;
};

/**
 * Makes an index of the last one: takes out what has gone, and puts in what is new. Only that is given to Pagefind.
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
  const known = new Map(texts.map(({ key, page }) => [key, page]));
  const fresh = keys.flatMap((key, at) => (known.has(key) ? [] : at));
  if (fresh.includes(0) || fresh.length > MOST * keys.length) return false;
  const places = new Map(fresh.map((at, place) => [at, place + 1]));
  const sources = keys.map((key, at): PageSource => {
    const page = known.get(key);
    return page === undefined
      ? { from: 'added', page: places.get(at) ?? 0 }
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
  const stay = texts.filter(({ key = '' }) => wanted.has(key));
  keep(build, [...others, ...stay.map(({ page: _, ...file }) => file)], part.dir);
  const names = new Set(words.pages.map(({ name }) => toTextFile(name)));
  const isWanted = ({ path }: { path: string }) =>
    names.has(path) && !build.reused.has(part.folder + path);
  writePart(build, part, { words, others: (added?.others ?? []).filter(isWanted), keys });
  return true;
}

/** What the last build left of an index: what words are looked up in, texts with the numbers of their pages. */
type LastIndex = {
  words: WordIndex;
  others: LedgerFile[];
  texts: (LedgerFile & { page: number })[];
};

/** Reads the index that the last build left; nothing where a part of it is missing or damaged. */
function readLast(build: SiteBuild, folder: string): LastIndex | undefined {
  const files = listLast(build, folder).map((file) => ({
    ...file,
    name: file.path.slice(folder.length),
  }));
  const texts = new Map<string, LedgerFile>();
  const read = [];
  const others = [];
  for (const { name, ...file } of files) {
    if (name.startsWith('fragment/')) {
      texts.set(name, file);
      continue;
    }
    const whole = findWhole(file);
    if (whole.length === 0) return undefined;
    if (isLookedUp({ path: name })) {
      read.push({ path: name, content: readFileSync(join(file.dir, file.path)) });
    } else others.push(...whole);
  }
  const words = readWords(read);
  if (!words) return undefined;
  const ofPages = words.pages.flatMap(({ name }, page) => {
    const file = texts.get(toTextFile(name));
    return file ? findWhole(file).map((whole) => ({ ...whole, page })) : [];
  });
  return { words, others, texts: ofPages };
}

function readWords(files: Parameters<typeof readWordIndex>[0]): WordIndex | undefined {
  try {
    return readWordIndex(files);
  } catch {
    // It is made anew.
    return undefined;
  }
}

/** Lists the files that the last build made of an index, without those that only stay until the next. */
function listLast({ last }: SiteBuild, folder: string): LedgerFile[] {
  return [...last.values()].filter(({ path, isOutdated }) => !isOutdated && isOfPart(folder, path));
}

/** Gives a file with its time, if it is as it was written. */
function findWhole(file: LedgerFile): LedgerFile[] {
  const time = findTime(file);
  return time === undefined || file.key === undefined ? [] : [{ ...file, time }];
}

function keep(build: SiteBuild, files: readonly LedgerFile[], dir: string): void {
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

/** An index of no page but the one that every index begins with. */
function makeEmpty(old: WordIndex): WordIndex {
  return { ...old, pages: old.pages.slice(0, 1), words: [], filters: [], fields: [] };
}
