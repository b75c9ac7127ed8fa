import { once } from 'node:events';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { StoreIncomplete } from '../articles/store/article-store.ts';
import { getSiteCache } from '../articles/store/caches.ts';
import { explainFullDisk } from '../base/explain-full-disk.ts';
import { lockFile } from '../base/lock-file.ts';
import { CannotWrite } from '../base/open-database.ts';
import { getSettings } from '../settings.ts';
import { BUNDLE_FAILED } from './messages.ts';
import { PagesFailed } from './page-faults.ts';
import { openPublisherLink } from './publisher-link.ts';
import { streamPages } from './stream-pages.ts';

/**
 * Renders the site, as a process that `build.ts` starts with the folder to write to, and tells when the
 * store of articles is up to date: by the bundle of an earlier build, or by Astro, which leaves one.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { bundle: { type: 'string' }, save: { type: 'string' } },
});
const [outDir = ''] = positionals;
const root = process.cwd();
const settings = getSettings(process.env, root);
process.env['NODE_ENV'] ||= 'production';
// All is done, or nobody is left to publish what is rendered.
process.on('disconnect', () => process.exit());
const updated = once(process, 'message');
const lock = join(getSiteCache(settings, root), 'lock');
try {
  if (values.bundle) await renderByBundle(values.bundle);
  else await renderByAstro(values.save);
} catch (error) {
  // What Vite loads has a second copy of the class, so its name tells.
  const isNamed = (...classes: { name: string }[]) =>
    error instanceof Error && classes.some(({ name }) => name === error.name);
  const full = explainFullDisk(error);
  if (values.bundle && full === undefined && !isNamed(StoreIncomplete, CannotWrite)) {
    process.exitCode = BUNDLE_FAILED;
  } else {
    const isTold = isNamed(StoreIncomplete, PagesFailed, CannotWrite);
    console.error(error instanceof Error && isTold ? error.message : (full ?? error));
    process.exitCode = 1;
  }
}
process.disconnect();

async function renderByBundle(digest: string): Promise<void> {
  const { openBundle, renderAll } = await import('./bundle/astro-bundle.ts');
  const { beginWithBundle } = await import('./bundle/bundle-store.ts');
  // While articles are brought up to date.
  const pages = await openBundle(beginWithBundle(root, digest, outDir));
  await updated;
  await lockFile(lock);
  await renderAll(streamPages(pages, openPublisherLink(), settings), settings);
}

async function renderByAstro(save: string | undefined): Promise<void> {
  const { build } = await import('astro');
  const { saveRenderer } = await import('./bundle/save-integration.ts');
  await updated;
  // What renders for a build that was killed may still be at its last page.
  await lockFile(lock);
  const integrations = save ? [saveRenderer(save)] : [];
  await build({ outDir, logLevel: 'warn', integrations });
}
