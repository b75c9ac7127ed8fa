import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../../base/write-whole.ts';

const FILE = 'compared.json';

/** Reads how alike texts were found by the last build, by pairs of their digests. */
export function readCompared(dir: string): Map<string, number> {
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(join(dir, FILE), 'utf8'))));
  } catch {
    return new Map();
  }
}

/**
 * Keeps how alike texts are, for the next build.
 *
 * @param digests Of the texts that there still are.
 */
export function storeCompared(
  dir: string,
  compared: ReadonlyMap<string, number>,
  digests: ReadonlySet<string>,
): void {
  const current = [...compared].filter(([pair]) =>
    pair.split(' ').every((one) => digests.has(one)),
  );
  writeWhole(join(dir, FILE), JSON.stringify(Object.fromEntries(current)));
}
