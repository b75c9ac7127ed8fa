import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { getDigest } from '../../base/get-digest.ts';
import type { Problem } from '../../base/problem.ts';
import { readRegistry } from '../../names/registry/read-registry.ts';
import { kinds, type Registry } from '../../names/registry/registry.ts';
import { digestImports } from './digest-imports.ts';
import { readLastRegistry, readNote, writeNote } from './store-notes.ts';

const NAME = 'registry-files';
const CODE = ['src/names/registry/read-registry.ts'];

/** Reads the registry from the store, or from the files of names if they or the code that reads them have changed. */
export function readKnownRegistry(
  database: DatabaseSync,
  contentDir: string,
  root: string,
): { registry: Registry; problems: Problem[] } {
  const isUnchanged = readNote(database, NAME) === describeFiles(database, contentDir, root);
  const registry = isUnchanged ? readLastRegistry(database) : undefined;
  return registry ? { registry, problems: [] } : readRegistry(contentDir, root);
}

/** Records the files, without problems, that the registry in the store was read from. */
export function noteRegistry(database: DatabaseSync, contentDir: string, root: string): void {
  const files = describeFiles(database, contentDir, root);
  if (readNote(database, NAME) !== files) writeNote(database, NAME, files);
}

/** Digests of the files, of the code that reads them, and of the registry in the store. */
function describeFiles(database: DatabaseSync, contentDir: string, root: string): string {
  const files = kinds.map((kind) => {
    const file = join(contentDir, 'names', `${kind}.yaml`);
    return existsSync(file) ? getDigest(readFileSync(file)) : '';
  });
  const { digest } = digestImports(root, CODE);
  return [...files, digest, getDigest(readNote(database, 'registry') ?? '')].join(' ');
}
