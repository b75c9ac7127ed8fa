import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { getDigest } from '../../base/get-digest.ts';
import type { SiteBuild } from '../site/build-state.ts';
import { describeFile } from '../site/site-file.ts';
import { type MadeIndex, writeMade } from './pagefind-index.ts';

/** Where the files of an index are written, and the digest of all that it is made of. */
export type PartFolder = { folder: string; dir: string; key: string };

/** Folder of the index of the latest articles; those of the archive lie in folders of it. */
const CURRENT = 'pagefind/';
const ARCHIVE = 'pagefind/archive/';
/** Pagefind's ready-made interfaces; the search page brings its own. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;
/** What runs the search lies beside the current index alone. */
const RUNS = /^(?:pagefind(?:-worker)?\.js|wasm\..*)$/;

/** Tells the files of an index from others. */
export function isOfPart(folder: string, path: string): boolean {
  return path.startsWith(folder) && (folder !== CURRENT || !path.startsWith(ARCHIVE));
}

/** Names the file with the text of a page. */
export function toTextFile(name: string): string {
  return `fragment/${name}.pf_fragment`;
}

/**
 * Makes the digests of all that is searched of pages; the first is of the page that every index begins with.
 *
 * @param paths Of pages that are taken over or made.
 */
export function toPageKeys(
  { searchStamp, reused, made }: Pick<SiteBuild, 'searchStamp' | 'reused' | 'made'>,
  paths: readonly string[],
): string[] {
  const pages = paths.map((path) => {
    const { searched = '' } = reused.get(path) ?? made.get(path) ?? {};
    return getDigest(`${searchStamp} ${path} ${searched}`);
  });
  return [getDigest(searchStamp), ...pages];
}

/**
 * Writes the files of an index. Those of texts are known by the page that they are of, if each is of one; the
 * others by all pages.
 *
 * @param made What Pagefind made, and the digests of its pages.
 */
export function writePart(
  build: SiteBuild,
  { folder, dir, key }: PartFolder,
  { words, others, keys }: MadeIndex & { keys: readonly string[] },
): void {
  const ofTexts = new Map(
    words.pages.length === keys.length
      ? words.pages.map(({ name }, at) => [toTextFile(name), keys[at]])
      : [],
  );
  for (const { path, content } of writeMade({ words, others })) {
    if (UNUSED.test(path) || (folder !== CURRENT && RUNS.test(path))) continue;
    const own = ofTexts.get(path) ?? (RUNS.test(path) ? getDigest(build.searchStamp) : key);
    const file = { ...describeFile(folder + path, content), key: own };
    const target = join(dir, file.path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
    build.made.set(file.path, file);
  }
}
