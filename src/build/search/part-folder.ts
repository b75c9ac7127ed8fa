import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { getDigest } from '../../base/get-digest.ts';
import { isCompressed } from '../hosts/precompress.ts';
import type { SiteBuild } from '../site/build-state.ts';
import { describeFile } from '../site/site-file.ts';
import { type MadeIndex, writeMade } from './pagefind-index.ts';

/** Folder of an index below the site and in the file system, and the digest of all its pages. */
export type PartFolder = { folder: string; dir: string; key: string };

/** Folder of the index of the latest articles; those of the archive lie in folders of it. */
const CURRENT = 'pagefind/';
/** Pagefind's interfaces, which the search page does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;
/** Code of Pagefind, which is beside the current index only. */
const RUNS = /^(?:pagefind(?:-worker)?\.js|wasm\..*)$/;

/** Gives the folder of the index that a file belongs to; of compressed files none, which are made of others later. */
export function toPartFolder(path: string): string | undefined {
  if (!path.startsWith(CURRENT) || isCompressed(path)) return undefined;
  return /^pagefind\/archive\/\d+\//.exec(path)?.[0] ?? CURRENT;
}

/** Names the file with the text of a page. */
export function toTextFile(name: string): string {
  return `fragment/${name}.pf_fragment`;
}

/**
 * Makes the digests of the searched texts of pages; the first is that of the page that every index begins with.
 *
 * @param paths Pages that are reused or made.
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
 * Writes the files of an index. The key of a text is the digest of its page, if each text is of one page; the key of
 * other files depends on all pages.
 *
 * @param made The index, and the digests of its pages.
 */
export async function writePart(
  build: SiteBuild,
  { folder, dir, key }: PartFolder,
  { words, others, keys }: MadeIndex & { keys: readonly string[] },
): Promise<void> {
  const ofTexts = new Map(
    words.pages.length === keys.length
      ? words.pages.map(({ name }, at) => [toTextFile(name), keys[at]])
      : [],
  );
  for (const { path, content } of await writeMade({ words, others })) {
    if (UNUSED.test(path) || (folder !== CURRENT && RUNS.test(path))) continue;
    const fileKey = ofTexts.get(path) ?? (RUNS.test(path) ? getDigest(build.searchStamp) : key);
    const file = { ...describeFile(folder + path, content), key: fileKey };
    const target = join(dir, file.path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
    build.made.set(file.path, file);
  }
}
