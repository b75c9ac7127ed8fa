import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Lists the files that are not the same in two folders, those included that are in one alone. */
export function findDifferences(one: string, other: string): string[] {
  const list = (dir: string) =>
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1));
  const [own, others] = [new Set(list(one)), new Set(list(other))];
  return [...own.union(others)].filter((file) => {
    if (!own.has(file) || !others.has(file)) return true;
    return !readFileSync(join(one, file)).equals(readFileSync(join(other, file)));
  });
}
