import { existsSync, renameSync, rmSync } from 'node:fs';

/**
 * Replaces a folder by another, one step at a time, so that a test can stop after each. A folder cannot be renamed to
 * the path of another, so the old one is moved aside first; `clearLeftovers` restores it after an interruption.
 */
export function* replaceFolder(target: string, source: string): Generator<string> {
  const aside = `${source}-old`;
  if (existsSync(target)) renameSync(target, aside);
  yield 'the old one stands aside';
  renameSync(source, target);
  yield 'the new one is in place';
  rmSync(aside, { recursive: true, force: true });
}
