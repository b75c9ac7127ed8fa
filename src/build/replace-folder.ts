import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

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
  removeOld(aside, target);
}

/** Removes the folder that another has replaced; what an operator has put into it moves to the new one. */
export function removeOld(aside: string, target: string): void {
  const names = existsSync(aside) ? readdirSync(aside).filter(isHidden) : [];
  for (const name of names) {
    if (!existsSync(join(target, name))) renameSync(join(aside, name), join(target, name));
  }
  rmSync(aside, { recursive: true, force: true });
}

/**
 * Tells whether a file or folder of a site belongs to its operator: `.git`, `.well-known/acme-challenge`. Builds leave
 * it, unless they write one of the same name.
 *
 * @param path Below the folder of the site.
 */
export function isHidden(path: string): boolean {
  return path.startsWith('.');
}
