import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { AstroIntegration } from 'astro';
import { StoreIncomplete } from '../articles/store/article-store.ts';
import { getSiteCache } from '../articles/store/caches.ts';
import { explainFullDisk } from '../base/explain-full-disk.ts';
import { lockFile } from '../base/lock-file.ts';
import { CannotWrite } from '../base/open-database.ts';
import { tellOfUpdate } from '../base/renderer-state.ts';
import { getSettings } from '../settings.ts';
import { BUNDLE_FAILED } from './messages.ts';
import { PagesFailed } from './page-faults.ts';
import { openPublisherLink } from './publisher-link.ts';
import { streamPages } from './stream-pages.ts';

/**
 * Renders the site, as a child process of `build.ts`, which passes the folder to write to, and sends a message when the
 * store of articles is updated: with the bundle of an earlier build, or with Astro, which saves one.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { bundle: { type: 'string' }, save: { type: 'string' } },
});
const [outDir = ''] = positionals;
const root = process.cwd();
const settings = getSettings(process.env, root);
process.env['NODE_ENV'] ||= 'production';
// The build is done, or the process that publishes has ended.
process.on('disconnect', () => process.exit());
const updated = once(process, 'message');
const lock = join(getSiteCache(settings, root), 'lock');
try {
  if (values.bundle) await renderByBundle(values.bundle);
  else await renderByAstro(values.save);
} catch (error) {
  // Modules that Vite loads have another copy of the class, so its name is compared.
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
  // While articles are updated, the code is loaded, and articles are read that are unchanged.
  const ready = updated.then(() => lockFile(lock));
  // An error is thrown by whoever reads the articles.
  ready.catch(() => {});
  tellOfUpdate(ready);
  const { pages, sheets } = await openBundle(beginWithBundle(root, digest, outDir));
  await renderAll(streamPages(pages, openPublisherLink(), settings, sheets), settings);
}

async function renderByAstro(save: string | undefined): Promise<void> {
  const { build } = await import('astro');
  await updated;
  // The renderer of a killed build may still render its last page.
  await lockFile(lock);
  const integrations = save ? [await makeSaver(save)] : [];
  await build({ outDir, logLevel: 'warn', integrations });
}

/** Makes the integration that saves the code that renders pages after all are rendered, before Astro removes it. */
async function makeSaver(to: string): Promise<AstroIntegration> {
  const { saveBundle } = await import('./bundle/bundle-store.ts');
  let server = '';
  return {
    name: 'save-renderer',
    hooks: {
      'astro:config:done': ({ config }) => {
        server = fileURLToPath(config.build.server);
      },
      'astro:build:generated': ({ dir }) => saveBundle(server, fileURLToPath(dir), to),
    },
  };
}
