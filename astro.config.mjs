// @ts-check
import { join } from 'node:path';
import { defineConfig } from 'astro/config';
import { getSiteCache } from './src/articles/store/caches.ts';
import { useAstroFolder } from './src/build/astro-folder.ts';
import { plainImports } from './src/build/plain-imports.ts';
import { streamSite } from './src/build/stream-pages.ts';
import { getSettings } from './src/settings.ts';

const settings = getSettings(process.env, import.meta.dirname);
const { siteUrl, base, outDir } = settings;
const cacheDir = getSiteCache(settings, import.meta.dirname);

export default defineConfig({
  site: siteUrl,
  base,
  outDir,
  // Builds of other content or to other folders may run at once.
  cacheDir,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  scopedStyleStrategy: 'where',
  build: { inlineStylesheets: 'always' },
  // A script within the page would need a hash of its own in the policy.
  vite: {
    cacheDir: join(cacheDir, 'vite'),
    build: { assetsInlineLimit: 0 },
    plugins: [plainImports()],
  },
  devToolbar: { enabled: false },
  server: { port: 4321 },
  integrations: [useAstroFolder(settings, import.meta.dirname), streamSite(settings)],
});
