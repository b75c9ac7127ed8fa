import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../base/open-database.ts';
import { noteRegistry, readKnownRegistry } from './known-registry.ts';
import { writeNote } from './store-notes.ts';
import { SCHEMA } from './store-tables.ts';

let dir = '';
let database: DatabaseSync;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'registry-'));
  mkdirSync(join(dir, 'names'));
  ({ database } = openDatabase(join(dir, 'store.sqlite'), SCHEMA));
});
afterEach(() => {
  database.close();
  rmSync(dir, { recursive: true });
});

const writePlaces = (text: string) => writeFileSync(join(dir, 'names/places.yaml'), text);
const read = () => readKnownRegistry(database, dir, process.cwd());
const listNames = () => read().registry.entries.map(({ name }) => name);

/** Reads the registry as an update does, which notes it. */
function update(): void {
  writeNote(database, 'registry', JSON.stringify(read().registry));
  noteRegistry(database, dir, process.cwd());
}

test('files that are as they were are not read again, and others are', () => {
  writePlaces('- { id: tripoli, name: Tripoli, summary: A city. }\n');
  update();
  expect(listNames()).toEqual(['Tripoli']);
  // What the store has tells that it is not read.
  const known = JSON.stringify(read().registry).replaceAll('Tripoli', 'Tripolis');
  writeNote(database, 'registry', known);
  noteRegistry(database, dir, process.cwd());
  expect(listNames()).toEqual(['Tripolis']);
  writePlaces('- { id: derna, name: Derna, summary: A city. }\n');
  expect(listNames()).toEqual(['Derna']);
});

test('a registry that is not the one of these files is read anew, and one that is damaged', () => {
  writePlaces('- { id: tripoli, name: Tripoli, summary: A city. }\n');
  update();
  writeNote(database, 'registry', JSON.stringify({ entries: [] }));
  expect(listNames()).toEqual(['Tripoli']);
  database.exec("update note set content = '{}' where name = 'registry'");
  expect(listNames()).toEqual(['Tripoli']);
});

test('what must be mended is told each time', () => {
  writePlaces('- { id: tripoli }\n');
  expect(read().problems).toHaveLength(2);
  expect(read().problems).toHaveLength(2);
});
