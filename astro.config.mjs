// @ts-check
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { getSettings } from './src/publish/settings.ts';
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
  devToolbar: { enabled: false },
  server: { port: 4321 },
  integrations: [sitemap(), searchIndex()],
});
