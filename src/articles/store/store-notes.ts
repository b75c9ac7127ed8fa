import type { DatabaseSync } from 'node:sqlite';
import { getDigest } from '../../base/get-digest.ts';
import type { Registry } from '../../names/registry/registry.ts';
import { prove } from './store-tables.ts';

/** Reads a note; nothing if it is missing or damaged. */
export function readNote(database: DatabaseSync, name: string): string | undefined {
  const found = database.prepare('select content, proof from note where name = ?').get(name);
  const content = found?.['content'];
  return typeof content === 'string' && found?.['proof'] === prove('note', name, content)
    ? content
    : undefined;
}

/** Begins the name of a note that is a cache, on which no page depends: `memo of guards`. */
export const MEMO = 'memo of ';

/** Makes the digest of all notes that pages depend on; the version, which has the digests of articles, is one. */
export function digestNotes(database: DatabaseSync): string {
  const notes = database.prepare('select name, proof from note order by name').all();
  const relevant = notes.filter(({ name }) => !String(name).startsWith(MEMO));
  return getDigest(relevant.map(({ name, proof }) => `${name} ${proof}`).join('\n'));
}

/** Reads the registry of names of the last update. */
export function readLastRegistry(database: DatabaseSync): Registry | undefined {
  const note = readNote(database, 'registry');
  if (note === undefined) return undefined;
  if (parsed?.note !== note) parsed = { note, registry: JSON.parse(note) };
  return parsed.registry;
}

/** The registry that was read last: of the same the entries are the same, with what is known of them. */
let parsed: { note: string; registry: Registry } | undefined;

/** Writes a note for later builds; `undefined` deletes it. */
export function writeNote(database: DatabaseSync, name: string, content: string | undefined): void {
  if (content === undefined) database.prepare('delete from note where name = ?').run(name);
  else {
    const statement = database.prepare('insert or replace into note values (?, ?, ?)');
    statement.run(name, content, prove('note', name, content));
  }
}
