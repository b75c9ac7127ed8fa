import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { getCacheDir } from '../settings.ts';

/** Builds the site with the compile cache of earlier builds. */
enableCompileCache(join(getCacheDir(process.env, process.cwd()), 'compiled'));
await import('./build-site.ts');
