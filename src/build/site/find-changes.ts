import { toAddress } from '../../base/address.ts';
import type { SiteFile } from './site-file.ts';

/** Addresses of pages and files that differ between two builds, sorted. */
export type Changes = { added: string[]; changed: string[]; removed: string[] };

type HashedFile = Pick<SiteFile, 'hash'>;

/**
 * Finds what a build has changed: `/2024/09/talks/`, `/feed.xml`.
 *
 * @param last Files of the last build, by path; none if there was none.
 * @param files Files of this one.
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
