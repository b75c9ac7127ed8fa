import type { Problem } from '../../base/problem.ts';
import { getNameKey } from '../spelling/name-words.ts';
import type { PlacedEntry } from './registry.ts';
import { getRef } from './registry.ts';

/**
 * Finds ids given twice and spellings that two entries claim. Spellings are compared as they are
 * looked up: `al-Sarraj` and `Sarraj` are one.
 *
 * @returns A problem on the later line of each clash.
 */
export function findClashingNames(placed: readonly PlacedEntry[]): Problem[] {
  const problems: Problem[] = [];
  const byRef = new Map<string, PlacedEntry>();
  const byKey = new Map<string, PlacedEntry>();
  for (const here of placed) {
    const { entry, file, lineOf } = here;
    const twin = byRef.get(getRef(entry));
    if (twin) {
      const what = `Id “${entry.id}” is taken by ${twin.file}:${twin.lineOf('id')}. Give one of them another id.`;
      problems.push({ file, line: lineOf('id'), what });
      continue;
    }
    byRef.set(getRef(entry), here);
    for (const { name, path } of listNames(here)) {
      const key = getNameKey(name);
      const line = lineOf(...path);
      if (!key) {
        const what = `“${name}” has no letter or digit to look up. Write a name.`;
        problems.push({ file, line, what });
        continue;
      }
      const other = byKey.get(key) ?? here;
      byKey.set(key, other);
      if (other === here) continue;
      const what = `“${name}” belongs to both \`${getRef(other.entry)}\` (${other.file}:${other.lineOf('id')}) and \`${getRef(entry)}\` (${file}:${lineOf('id')}). Take it from one of them, or give one a longer spelling.`;
      problems.push({ file, line, what });
    }
  }
  return problems;
}

function listNames({ entry }: PlacedEntry): { name: string; path: PropertyKey[] }[] {
  return [
    { name: entry.name, path: ['name'] },
    ...entry.native.map(({ lang, name }) => ({ name, path: ['native', lang] })),
    ...entry.aliases.map((name, index) => ({ name, path: ['aliases', index] })),
    ...(entry.short ?? []).map((name, index) => ({ name, path: ['short', index] })),
    ...entry.roles.map((name, index) => ({ name, path: ['roles', index] })),
  ];
}
