import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isHidden } from '../replace-folder.ts';
import { type SiteFile, sortByPath } from './site-file.ts';

/** Names the file beside a site that lists the digests of its files: `dist-digests.txt`. */
export function getDigestsFile(outDir: string): string {
  return `${outDir}-digests.txt`;
}

/** Lists digests as `sha256sum --check` reads them, by the paths of files. */
export function formatDigests(files: Iterable<Pick<SiteFile, 'path' | 'hash'>>): string {
  return sortByPath(files)
    .map(({ path, hash }) => `${hash}  ${path}\n`)
    .join('');
}

type Digests = ReadonlyMap<string, Pick<SiteFile, 'hash'>>;

/** The digests that were read last, as a build asks for them several times; `key` describes their file. */
let cached: { key: string; digests: Digests } | undefined;

/** Reads the digests beside a site, in the order of their paths; none if they are missing. Lines that are not digests are left out. */
export function readDigests(outDir: string): Digests {
  const file = getDigestsFile(outDir);
  const stat = statSync(file, { bigint: true, throwIfNoEntry: false });
  if (!stat) return new Map();
  const key = `${file} ${stat.size} ${stat.ino} ${stat.mtimeNs} ${stat.ctimeNs}`;
  if (cached?.key !== key) cached = { key, digests: parseDigests(file) };
  return cached.digests;
}

function parseDigests(file: string): Digests {
  const lines = readFileSync(file, 'utf8').matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm);
  const files = sortByPath(Array.from(lines, ([, hash = '', path = '']) => ({ path, hash })));
  return new Map(files.map((one) => [one.path, one]));
}

/**
 * Finds files of a site that differ from what the build wrote, are missing, or were not written by it.
 *
 * @param dir Folder of the site; if there are no digests beside it, as after a move, nothing is compared.
 * @param files Paths of what is there.
 */
export function findDigestFaults(
  dir: string,
  files: ReadonlySet<string>,
): { file: string; what: string }[] {
  if (!existsSync(getDigestsFile(dir))) return [];
  const digests = readDigests(dir);
  const faults: { file: string; what: string }[] = [];
  for (const [file, { hash }] of digests) {
    if (!files.has(file)) faults.push({ file, what: 'The build wrote it, and it is gone.' });
    else if (
      createHash('sha256')
        .update(readFileSync(join(dir, file)))
        .digest('hex') !== hash
    ) {
      faults.push({ file, what: 'It is not what the build wrote.' });
    }
  }
  const others = [...files].filter((file) => !digests.has(file) && !isHidden(file));
  return [...faults, ...others.map((file) => ({ file, what: 'The build did not write it.' }))];
}
