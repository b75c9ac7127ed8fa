import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { AstroIntegration } from 'astro';
import { StoreIncomplete } from '../articles/store/article-store.ts';
import { getSiteCache } from '../articles/store/caches.ts';
import { explainFullDisk, explainSystemError } from '../base/explain-system-error.ts';
import { lockFile } from '../base/lock-file.ts';
import { CannotWrite } from '../base/open-database.ts';
import { tellOfUpdate } from '../base/renderer-state.ts';
import { getSettings, type Settings } from '../settings.ts';
import { openBundle, renderAll } from './bundle/astro-bundle.ts';
import { beginWithBundle, saveBundle } from './bundle/bundle-store.ts';
import { BUNDLE_FAILED } from './messages.ts';
import { PagesFailed } from './page-faults.ts';
import { openPublisherLink } from './publisher-link.ts';
import { streamPages } from './stream-pages.ts';

/** What renders a site. */
type Renderer = {
  /** Resolves when the store of articles is updated. */
  updated: Promise<unknown>;
  importAstro: () => Promise<Pick<typeof import('astro'), 'build'>>;
};

/**
 * Renders the site with a bundle, or with Astro, or saves the bundle; as a child process, whose parameters tell the
 * folder to write to. Sets its exit code, and prints what is wrong.
 */
export async function renderPages({ updated, importAstro }: Renderer): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { bundle: { type: 'string' }, save: { type: 'string' } },
  });
  const [outDir = ''] = positionals;
  const root = process.cwd();
  const settings = getSettings(process.env, root);
  process.env['NODE_ENV'] ||= 'production';
  // The renderer of a killed build may still render its last page.
  const lock = () => lockFile(join(getSiteCache(settings, root), 'lock'));
  const ready = values.save ? lock() : updated.then(lock);
  // An error is thrown by whoever reads the articles.
  ready.catch(() => {});
  try {
    if (values.bundle) await renderByBundle(values.bundle, { ready, outDir, root, settings });
    else {
      const { build } = await importAstro();
      await ready;
      const integrations = values.save ? [makeSaver(values.save)] : [];
      await build({ outDir, logLevel: 'warn', integrations });
    }
  } catch (error) {
    // Modules that Vite loads have another copy of the class, so its name is compared.
    const isNamed = (...classes: { name: string }[]) =>
      error instanceof Error && classes.some(({ name }) => name === error.name);
    const isFull = explainFullDisk(error) !== undefined;
    if (values.bundle && !isFull && !isNamed(StoreIncomplete, CannotWrite)) {
      process.exitCode = BUNDLE_FAILED;
    } else {
      const isTold = isNamed(StoreIncomplete, PagesFailed, CannotWrite);
      console.error(
        error instanceof Error && isTold ? error.message : (explainSystemError(error) ?? error),
      );
      process.exitCode = 1;
    }
  }
}

/** Renders by a bundle: while articles are updated, its code is loaded, and articles are read that are unchanged. */
async function renderByBundle(
  digest: string,
  {
    ready,
    outDir,
    root,
    settings,
  }: { ready: Promise<unknown>; outDir: string; root: string; settings: Settings },
): Promise<void> {
  tellOfUpdate(ready);
  const { pages, sheets } = await openBundle(beginWithBundle(root, digest, outDir));
  await renderAll(streamPages(pages, openPublisherLink(outDir), settings, sheets), settings);
}

/** Makes the integration that saves the code that renders pages, before Astro removes it, and renders none. */
function makeSaver(to: string): AstroIntegration {
  let server = '';
  return {
    name: 'save-renderer',
    hooks: {
      'astro:config:done': ({ config }) => {
        server = fileURLToPath(config.build.server);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((usual) => ({ ...usual, getStaticPaths: async () => [] }));
      },
      'astro:build:generated': ({ dir }) =>
        saveBundle(process.cwd(), { server, site: fileURLToPath(dir), to }),
    },
  };
}
