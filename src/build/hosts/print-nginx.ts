import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getSettings } from '../../settings.ts';
import { listSearchFolders } from '../search/list-search-folders.ts';
import { formatNginx } from './format-nginx.ts';
import { makeHeaderRules } from './header-rules.ts';
import { readSiteNeeds } from './read-site-needs.ts';
import { parseRedirects } from './redirects.ts';

// Prints, for nginx, what the built site needs. `npm run nginx-conf` runs it.
const { outDir, base, siteUrl } = getSettings(process.env, process.cwd());
const text = await readFile(join(outDir, '_redirects'), 'utf8').catch(() => {
  throw new Error(`${outDir} holds no built site. Run “npm run build” first, or set OUT_DIR.`);
});

console.log(
  formatNginx({
    rules: makeHeaderRules(await readSiteNeeds(outDir), listSearchFolders(outDir)),
    redirects: parseRedirects(text),
    root: process.env['NGINX_ROOT'] || outDir,
    base,
    host: new URL(siteUrl).hostname,
    listen: process.env['NGINX_LISTEN'] || '80',
  }),
);
