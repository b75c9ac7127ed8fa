// @ts-check
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { hostFiles } from './src/publish/host-files.ts';
import { plainImports } from './src/publish/plain-imports.ts';
import { getSettings } from './src/publish/settings.ts';
import { isOfflineOn } from './src/reader/offline/is-offline-on.ts';
import { offlineFiles } from './src/reader/offline/offline-files.ts';
import { searchIndex } from './src/search/search-index.ts';

const { siteUrl, base, outDir } = getSettings(process.env, import.meta.dirname);

export default defineConfig({
  site: siteUrl,
  base,
  outDir,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  scopedStyleStrategy: 'where',
  build: { inlineStylesheets: 'always' },
  // A script within the page would need a hash of its own in the policy.
  vite: { build: { assetsInlineLimit: 0 }, plugins: [plainImports()] },
  devToolbar: { enabled: false },
  server: { port: 4321 },
  integrations: [
    sitemap(),
    searchIndex(),
    hostFiles(),
    offlineFiles(base, isOfflineOn(process.env)),
  ],
});
