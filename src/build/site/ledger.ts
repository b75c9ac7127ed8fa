import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../../base/write-whole.ts';
import type { PageNeeds } from './page-needs.ts';
import type { SiteFile } from './site-file.ts';

/** A file of a built site, when it was written, and the folder of the site. */
export type KeptFile = SiteFile & { time: number; dir: string };

/** What lies in the folder of a built site, by path. */
export type Ledger = Map<string, KeptFile>;

type WrittenNeeds = Omit<PageNeeds, 'styles' | 'scripts'> & { styles: string[]; scripts: string[] };
/** Few pages need what no other page does: each set of needs stands once. */
type Written = {
  needs: WrittenNeeds[];
  files: (Omit<KeptFile, 'needs' | 'dir'> & { need?: number })[];
};

/**
 * Reads the ledger of a build; an empty one where there is none.
 *
 * @param dir Folder of the built site.
 */
export function readLedger(file: string, dir: string): Ledger {
  try {
    const { needs, files }: Written = JSON.parse(readFileSync(file, 'utf8'));
    const opened = needs.map(({ styles, scripts, ...rest }): PageNeeds => {
      return { ...rest, styles: new Set(styles), scripts: new Set(scripts) };
    });
    return new Map(
      files.map(({ need, ...one }) => {
        const own = need === undefined ? undefined : opened[need];
        return [one.path, { ...one, dir, ...(own && { needs: own }) }];
      }),
    );
  } catch {
    return new Map();
  }
}

/** Writes the ledger of a build. */
export function writeLedger(file: string, files: Iterable<KeptFile>): void {
  const places = new Map<string, number>();
  const written = [...files].map(({ needs, dir: _, ...one }) => {
    if (!needs) return one;
    const { styles, scripts, ...rest } = needs;
    const text = JSON.stringify({ ...rest, styles: [...styles], scripts: [...scripts] });
    const need = places.get(text) ?? places.size;
    places.set(text, need);
    return { ...one, need };
  });
  const needs = [...places.keys()].map((text) => JSON.parse(text));
  writeWhole(file, JSON.stringify({ needs, files: written } satisfies Written));
}

/**
 * Finds when a file of the last build was written, if it is still what the build wrote: by its size and
 * time, and where the time is another, as in a copy, by its content.
 *
 * @returns Milliseconds since 1970; nothing for a file that is gone or was changed.
 */
export function findTime({ dir, path, bytes, time, hash }: KeptFile): number | undefined {
  const file = join(dir, path);
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile() || stat.size !== bytes) return undefined;
  const isSame =
    stat.mtimeMs === time || createHash('sha256').update(readFileSync(file)).digest('hex') === hash;
  return isSame ? stat.mtimeMs : undefined;
}
