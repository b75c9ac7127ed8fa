import { toAddress } from '../../base/address.ts';
import type { SiteFile } from './site-file.ts';

/** Addresses of pages and files that differ between two states of a site, sorted. */
export type Changes = { added: string[]; changed: string[]; removed: string[] };

/**
 * Finds what has changed in a site: `/2024/09/talks/`, `/feed.xml`. Both states are gone through once, side by side.
 *
 * @param last Files that were there, by path, in the order of their paths.
 * @param files Files that are there, each once, in that order.
 */
export function findChanges(
  last: ReadonlyMap<string, Pick<SiteFile, 'hash'>>,
  files: Iterable<Pick<SiteFile, 'path' | 'hash'>>,
): Changes {
  const changes: Changes = { added: [], changed: [], removed: [] };
  const before = last.entries();
  let next = before.next().value;
  const pass = () => {
    const passed = next;
    next = before.next().value;
    return passed;
  };
  for (const { path, hash } of files) {
    while (next && next[0] < path) changes.removed.push(toAddress(pass()?.[0] ?? ''));
    if (next?.[0] !== path) changes.added.push(toAddress(path));
    else if (pass()?.[1].hash !== hash) changes.changed.push(toAddress(path));
  }
  while (next) changes.removed.push(toAddress(pass()?.[0] ?? ''));
  for (const list of Object.values(changes)) list.sort();
  return changes;
}
