import { toAddress } from '../../base/address.ts';
import type { SiteFile } from './site-file.ts';

/** Addresses of pages and files that differ between two states of a site, sorted. */
export type Changes = { added: string[]; changed: string[]; removed: string[] };

type HashedFile = Pick<SiteFile, 'hash'>;

/**
 * Finds what has changed in a site: `/2024/09/talks/`, `/feed.xml`.
 *
 * @param last Files that were there, by path.
 * @param files Files that are there.
 */
export function findChanges(
  last: ReadonlyMap<string, HashedFile>,
  files: ReadonlyMap<string, HashedFile>,
): Changes {
  const added: string[] = [];
  const changed: string[] = [];
  for (const [path, { hash }] of files) {
    const before = last.get(path);
    if (!before) added.push(toAddress(path));
    else if (before.hash !== hash) changed.push(toAddress(path));
  }
  const removed = [...last.keys()].filter((path) => !files.has(path)).map(toAddress);
  return { added: added.sort(), changed: changed.sort(), removed: removed.sort() };
}
