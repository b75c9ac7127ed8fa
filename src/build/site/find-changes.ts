import { toAddress } from '../../base/address.ts';
import type { SiteFile } from './site-file.ts';

/** Addresses of pages and files that differ between two states of a site, sorted. */
export type Changes = { added: string[]; changed: string[]; removed: string[] };

/**
 * Finds what has changed in a site: `/2024/09/talks/`, `/feed.xml`.
 *
 * @param last Files that were there, by path.
 * @param files Files that are there, each once.
 */
export function findChanges(
  last: ReadonlyMap<string, Pick<SiteFile, 'hash'>>,
  files: readonly Pick<SiteFile, 'path' | 'hash'>[],
): Changes {
  const added: string[] = [];
  const changed: string[] = [];
  for (const { path, hash } of files) {
    const before = last.get(path);
    if (!before) added.push(toAddress(path));
    else if (before.hash !== hash) changed.push(toAddress(path));
  }
  const isWhole = files.length - added.length === last.size;
  const removed = isWhole ? [] : listMissing(last.keys(), files).map(toAddress);
  return { added: added.sort(), changed: changed.sort(), removed: removed.sort() };
}

function listMissing(paths: Iterable<string>, files: readonly { path: string }[]): string[] {
  const there = new Set(files.map(({ path }) => path));
  return [...paths].filter((path) => !there.has(path));
}
