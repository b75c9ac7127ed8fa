import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { getDigest } from '../../base/get-digest.ts';
import type { Problem } from '../../base/problem.ts';
import { readRegistry } from '../../names/registry/read-registry.ts';
import { kinds, type Registry } from '../../names/registry/registry.ts';
import { digestImports } from './digest-imports.ts';
import { readLastRegistry, readNote, writeNote } from './store-tables.ts';

const NAME = 'registry-files';
const CODE = ['src/names/registry/read-registry.ts'];

/** Reads the files of names, if they are not those that the last update went by, or other code reads them. */
export function readKnownRegistry(
  database: DatabaseSync,
  contentDir: string,
  root: string,
): { registry: Registry; problems: Problem[] } {
  const isKnown = readNote(database, NAME) === describeFiles(database, contentDir, root);
  const registry = isKnown ? readLastRegistry(database) : undefined;
  return registry ? { registry, problems: [] } : readRegistry(contentDir, root);
}

/** Notes of which files the registry is that the store has now; in them nothing must be mended. */
export function noteRegistry(database: DatabaseSync, contentDir: string, root: string): void {
  const files = describeFiles(database, contentDir, root);
  if (readNote(database, NAME) !== files) writeNote(database, NAME, files);
}

/** Names the files, the code that reads them, and the registry that was made of them. */
function describeFiles(database: DatabaseSync, contentDir: string, root: string): string {
  const files = kinds.map((kind) => {
    const file = join(contentDir, 'names', `${kind}.yaml`);
    return existsSync(file) ? getDigest(readFileSync(file)) : '';
  });
  const { digest } = digestImports(root, CODE);
  return [...files, digest, getDigest(readNote(database, 'registry') ?? '')].join(' ');
}
