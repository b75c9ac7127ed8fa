import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDigest } from '../../base/get-digest.ts';

/**
 * Makes a digest of code: what was made by other code is not taken over.
 *
 * @param patterns Files below the project's folder; tests and fixtures do not count.
 */
export function digestCode(root: string, patterns: readonly string[]): string {
  const files = globSync([...patterns, 'package-lock.json'], { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/\.test\.ts$|\/fixtures\/|^src\/tests\//.test(file))
    .sort();
  return getDigest(
    files.map((file) => `${file} ${getDigest(readFileSync(join(root, file)))}`).join('\n'),
  );
}
