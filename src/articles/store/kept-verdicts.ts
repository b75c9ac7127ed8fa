import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDigest } from '../../base/get-digest.ts';
import { writeWhole } from '../../base/write-whole.ts';

const FILE = 'guarded.json';

/** Which words are close to a key of the names index; of other keys nothing is known. */
export type Verdicts = Map<string, boolean>;

/** Reads what the last build found of words, if the index had the same keys. */
export function readVerdicts(dir: string, keys: ReadonlySet<string>): Verdicts {
  try {
    const kept = JSON.parse(readFileSync(join(dir, FILE), 'utf8'));
    if (kept.keys !== digestKeys(keys)) return new Map();
    const list = (words: string, isClose: boolean) =>
      words.split(' ').map((word): [string, boolean] => [word, isClose]);
    return new Map([...list(kept.far, false), ...list(kept.close, true)]);
  } catch {
    return new Map();
  }
}

/** Keeps what was found of words for the next build. */
export function storeVerdicts(dir: string, keys: ReadonlySet<string>, verdicts: Verdicts): void {
  const list = (isClose: boolean) =>
    [...verdicts].flatMap(([word, own]) => (own === isClose ? [word] : [])).join(' ');
  const kept = { keys: digestKeys(keys), far: list(false), close: list(true) };
  writeWhole(join(dir, FILE), JSON.stringify(kept));
}

function digestKeys(keys: ReadonlySet<string>): string {
  return getDigest([...keys].sort().join(' '));
}
