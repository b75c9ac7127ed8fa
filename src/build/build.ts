import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { importJoined } from '../base/joined/import-joined.ts';
import { joinModules } from '../base/joined/join-modules.ts';
import { getCacheDir } from '../settings.ts';

/** Entry modules of the process that publishes, and of the one that renders. */
const [BUILD, RENDER] = ['src/build/run-build.ts', 'src/build/render.ts'];

/** Builds the site with the compile cache of earlier builds, and their joined modules. */
const root = process.cwd();
enableCompileCache(join(getCacheDir(process.env, root), 'compiled'));
const { runBuild } = await importJoined(root, BUILD, () => import('./run-build.ts'));
await runBuild();
// Code that was copied for this build is elsewhere the next time.
if (!process.exitCode && !process.env['NODE_DISABLE_COMPILE_CACHE']) {
  for (const entry of [BUILD, RENDER]) await joinModules(root, entry);
}
