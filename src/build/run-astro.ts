import { once } from 'node:events';
import { join } from 'node:path';
import { build } from 'astro';
import { StoreIncomplete } from '../articles/store/article-store.ts';
import { getSiteCache } from '../articles/store/caches.ts';
import { lockFile } from '../base/lock-file.ts';
import { CannotWrite } from '../base/open-database.ts';
import { getSettings } from '../settings.ts';
import { PagesFailed } from './page-faults.ts';

/**
 * Renders the site, as a process that `build.ts` starts with the folder to write to, and tells when the
 * store of articles is up to date.
 */
const [, , outDir = ''] = process.argv;
// All is done, or nobody is left to publish what is rendered.
process.on('disconnect', () => process.exit());
try {
  await once(process, 'message');
  // What renders for a build that was killed may still be at its last page.
  await lockFile(
    join(getSiteCache(getSettings(process.env, process.cwd()), process.cwd()), 'lock'),
  );
  await build({ outDir, logLevel: 'warn' });
} catch (error) {
  // Vite loads a second copy of the class, so its name tells.
  const isTold =
    error instanceof Error &&
    [StoreIncomplete.name, PagesFailed.name, CannotWrite.name].includes(error.name);
  console.error(isTold ? error.message : error);
  process.exitCode = 1;
}
process.disconnect();
