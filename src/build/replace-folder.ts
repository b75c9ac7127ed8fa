import { existsSync, renameSync, rmSync } from 'node:fs';

/**
 * Puts a folder in the place of another, one step at a time, so that a test can stop after each. A folder
 * cannot be renamed over another, so the old one steps aside first; `clearLeftovers` puts it back if nothing
 * came in its place.
 */
export function* replaceFolder(target: string, source: string): Generator<string> {
  const aside = `${source}-old`;
  if (existsSync(target)) renameSync(target, aside);
  yield 'the old one stands aside';
  renameSync(source, target);
  yield 'the new one is in place';
  rmSync(aside, { recursive: true, force: true });
}
