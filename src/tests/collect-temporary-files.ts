import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Gives the run a folder of its own for temporary files, in tests, builds and browsers alike, and
 * removes it with all that they left there.
 */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'newsprint-tests-'));
  process.env['TMPDIR'] = folder;
  // What one command of the project compiles, the next need not.
  process.env['NODE_COMPILE_CACHE'] = join(folder, 'compiled');
  return () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
}
