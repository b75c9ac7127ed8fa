import type { DatabaseSync } from 'node:sqlite';
import { transact } from '../../base/open-database.ts';
import { foldText } from '../../base/text/fold-text.ts';
import { findChangedSpellings, openSpellingFinder } from '../../names/match/changed-spellings.ts';
import type { Registry } from '../../names/registry/registry.ts';
import { describeChange, digestImports } from './digest-imports.ts';
import { readLastRegistry, readNote, writeNote } from './store-notes.ts';
import {
  type ListedArticle,
  openTextReader,
  readRows,
  removeAll,
  removeRows,
} from './store-tables.ts';

/** Entry points of the code that makes the rows of articles. */
const CODE = ['src/articles/store/copy-worker.ts', 'src/articles/store/clean-files.ts'];

/** Called with the reason why unchanged articles are cleaned again. */
type Say = (reason: string) => void;

/** Removes the version of the store before articles are changed. */
export function forgetState(database: DatabaseSync): void {
  writeNote(database, 'version', undefined);
  writeNote(database, 'words', undefined);
}

/** Removes all articles if the code that cleans has changed, and reports the difference. */
export function dropOtherCode(database: DatabaseSync, root: string, say: Say): void {
  const code = digestImports(root, CODE);
  const note = readNote(database, 'code');
  const now = JSON.stringify([...code.parts]);
  if (note === now) return;
  transact(database, () => {
    const { count } = database.prepare('select count(*) as count from article').get() ?? {};
    if (count) {
      const before = new Map<string, string>(note ? JSON.parse(note) : []);
      const what = describeChange(before, code.parts);
      say(
        note
          ? `All articles are cleaned again: the code of cleaning has changed (${what}).`
          : 'All articles are cleaned again: it is not known by which code they were cleaned.',
      );
    }
    forgetState(database);
    removeAll(database);
    writeNote(database, 'code', now);
  });
}

/** Removes the articles in which this registry may match other names than the last. */
export function dropOtherNames(database: DatabaseSync, registry: Registry, say: Say): void {
  const now = JSON.stringify(registry);
  const note = readNote(database, 'registry');
  if (note === now) return;
  const before = readLastRegistry(database);
  const mayHaveChanged = before && openSpellingFinder(findChangedSpellings(before, registry));
  transact(database, () => {
    forgetState(database);
    const readWords = openTextReader(database, 'words');
    const ids: { id: number }[] = [];
    for (const { id, row } of readRows(database)) {
      const words = row && readWords(row);
      if (words === undefined || !mayHaveChanged || mayHaveChanged(words.split(' ')))
        ids.push({ id });
    }
    if (ids.length > 0 && !before) {
      say('All articles are cleaned again: it is not known which names were looked for in them.');
    }
    removeRows(database, ids);
    writeNote(database, 'registry', now);
  });
}

/** Reads the furniture of the last update: lines by the folded names of their sources. */
export function readLastFurniture(database: DatabaseSync): Map<string, string[]> {
  return new Map(JSON.parse(readNote(database, 'furniture') ?? '[]'));
}

/** Removes the articles of sources whose furniture has changed since the last update. */
export function dropOtherFurniture(
  database: DatabaseSync,
  furniture: ReadonlyMap<string, readonly string[]>,
): void {
  const before = readLastFurniture(database);
  const now = JSON.stringify([...furniture]);
  if (JSON.stringify([...before]) === now) return;
  const isChanged = (source: string) =>
    JSON.stringify(before.get(source)) !== JSON.stringify(furniture.get(source));
  const changed = new Set([...before.keys(), ...furniture.keys()].filter(isChanged));
  transact(database, () => {
    forgetState(database);
    const ids = [...readRows(database)].filter(({ row }) => {
      const { front }: Partial<ListedArticle> = row ? JSON.parse(row.listed) : {};
      return !front || changed.has(foldText(front.source.name));
    });
    removeRows(database, ids);
    writeNote(database, 'furniture', now);
  });
}
