import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { getCacheDir } from '../settings.ts';

/** Builds the site by code that an earlier build has compiled already. */
enableCompileCache(join(getCacheDir(process.env, process.cwd()), 'compiled'));
await import('./build-site.ts');
