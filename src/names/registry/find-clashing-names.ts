import type { Problem } from '../../base/problem.ts';
import { getNameKey } from '../spelling/name-words.ts';
import { areApart, areNamesakes, getRef, type PlacedEntry, type Term } from './registry.ts';

/**
 * Finds ids given twice and spellings that two entries claim. Spellings are compared as they are
 * looked up: `al-Sarraj` and `Sarraj` are one.
 *
 * @returns A problem on the later line of each clash.
 */
export function findClashingNames(placed: readonly PlacedEntry[]): Problem[] {
  const problems: Problem[] = [];
  const byRef = new Map<string, PlacedEntry>();
  const byKey = new Map<string, Claim[]>();
  for (const here of placed) {
    const { entry, file, lineOf } = here;
    const twin = byRef.get(getRef(entry));
    if (twin) {
      const what = `Id “${entry.id}” is taken by ${twin.file}:${twin.lineOf('id')}. Give one of them another id.`;
      problems.push({ file, line: lineOf('id'), what });
      continue;
    }
    byRef.set(getRef(entry), here);
    for (const { name, path, term } of listNames(here)) {
      const key = getNameKey(name);
      const line = lineOf(...path);
      if (!key) {
        const what = `“${name}” has no letter or digit to look up. Write a name.`;
        problems.push({ file, line, what });
        continue;
      }
      const claims = byKey.get(key) ?? [];
      byKey.set(key, [...claims, { here, ...(term && { term }) }]);
      const other = claims.find((claim) => isClash(claim, { here, ...(term && { term }) }))?.here;
      if (!other) continue;
      const what = `“${name}” belongs to both \`${getRef(other.entry)}\` (${other.file}:${other.lineOf('id')}) and \`${getRef(entry)}\` (${file}:${lineOf('id')}). Take it from one of them, or give one a longer spelling.`;
      problems.push({ file, line, what });
    }
  }
  return problems;
}

/** Who claims a spelling; a role may be claimed for a time. */
type Claim = { here: PlacedEntry; term?: Term };

/** Two may bear one name where each says so, and one role after the other. */
function isClash(one: Claim, other: Claim): boolean {
  if (one.here === other.here || areNamesakes(one.here.entry, other.here.entry)) return false;
  return !one.term || !other.term || !areApart(one.term, other.term);
}

/**
 * Finds namesakes that there are not, or that do not name the entry in turn.
 *
 * @returns A problem on the line of each.
 */
export function findNamesakeProblems(placed: readonly PlacedEntry[]): Problem[] {
  return placed.flatMap(({ entry, file, lineOf }) =>
    (entry.namesakes ?? []).flatMap((id, index): Problem[] => {
      const line = lineOf('namesakes', index);
      const others = placed.filter((other) => other.entry.id === id && other.entry !== entry);
      if (others.length === 0)
        return [{ file, line, what: `No entry has the id “${id}”. Write that of a namesake.` }];
      if (others.some((other) => areNamesakes(entry, other.entry))) return [];
      const what = `“${id}” does not name “${entry.id}” in turn. Write namesakes: [${entry.id}] there, or take it out here.`;
      return [{ file, line, what }];
    }),
  );
}

function listNames({ entry }: PlacedEntry): { name: string; path: PropertyKey[]; term?: Term }[] {
  const terms = new Map(entry.terms?.map((term) => [term.role, term]));
  return [
    { name: entry.name, path: ['name'] },
    ...entry.native.map(({ lang, name }) => ({ name, path: ['native', lang] })),
    ...entry.aliases.map((name, index) => ({ name, path: ['aliases', index] })),
    ...(entry.short ?? []).map((name, index) => ({ name, path: ['short', index] })),
    ...entry.roles.map((name, index) => {
      const term = terms.get(name);
      return { name, path: ['roles', index], ...(term && { term }) };
    }),
  ];
}
