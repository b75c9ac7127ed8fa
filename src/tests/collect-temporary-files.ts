import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMPILED } from './test-sites.ts';

/**
 * Gives the run a folder of its own for temporary files, in tests, builds and browsers alike, and
 * removes it with all that they left there. What Node compiles stays.
 */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'newsprint-tests-'));
  process.env['TMPDIR'] = folder;
  process.env['NODE_COMPILE_CACHE'] = COMPILED;
  return () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
}
