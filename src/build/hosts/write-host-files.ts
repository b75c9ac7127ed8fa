import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { listSearchFolders } from '../search/list-search-folders.ts';
import type { SiteBuild } from '../site/build-state.ts';
import { insertPolicy } from '../site/insert-policy.ts';
import { type PageNeeds, readPageNeeds } from '../site/page-needs.ts';
import { formatHeaders } from './format-headers.ts';
import { makeHeaderRules } from './header-rules.ts';
import { makeRedirectPage, toRedirectFile } from './redirect-page.ts';
import { parseRedirects } from './redirects.ts';

/** File that the build leaves for this step: the redirects of all front matter. */
const REDIRECTS = 'redirects.txt';

/**
 * Writes a page for every old address, and `_headers` and `_redirects` beside them.
 *
 * @param dir Folder of the built site.
 * @throws Error when a redirect has the address of a page.
 */
export async function writeHostFiles({ kept, made }: SiteBuild, dir: string): Promise<void> {
  const listed = await readFile(join(dir, REDIRECTS), 'utf8');
  await rm(join(dir, REDIRECTS));
  made.delete(REDIRECTS);
  await writeFile(join(dir, '_redirects'), listed);
  const needs = new Map<string, PageNeeds>();
  for (const file of [...kept.values(), ...made.values()]) {
    if (file.needs) needs.set(file.path, file.needs);
  }
  for (const redirect of parseRedirects(listed)) {
    const path = toRedirectFile(redirect);
    const file = join(dir, path);
    if (existsSync(file)) {
      throw new Error(
        `“redirects” names ${redirect.from}, which is a page of the site. Take it out of the front matter of ${redirect.to}.`,
      );
    }
    const html = makeRedirectPage(redirect);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, insertPolicy(html, readPageNeeds(path, html), path));
  }
  const sorted = new Map([...needs].sort(([a], [b]) => (a < b ? -1 : 1)));
  const rules = makeHeaderRules(sorted, listSearchFolders(dir));
  await writeFile(join(dir, '_headers'), formatHeaders(rules));
}
