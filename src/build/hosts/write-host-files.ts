import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SiteBuild } from '../site/build-state.ts';
import { insertPolicy } from '../site/insert-policy.ts';
import { readPageNeeds } from '../site/page-needs.ts';
import { formatHeaders } from './format-headers.ts';
import { JOINED_RULES } from './header-rules.ts';
import { makeRedirectPage, toRedirectFile } from './redirect-page.ts';
import { formatRedirects, parseRedirects } from './redirects.ts';

/** File that the build leaves for this step: the redirects of all front matter. */
const REDIRECTS = 'redirects.txt';

/**
 * Writes a page for every old address, and `_headers` and `_redirects` beside them.
 *
 * @param dir Folder of the built site.
 * @throws Error when a redirect has the address of a page.
 */
export async function writeHostFiles(
  { made, hostName }: Pick<SiteBuild, 'made' | 'hostName'>,
  dir: string,
): Promise<void> {
  const listed = await readFile(join(dir, REDIRECTS), 'utf8');
  await rm(join(dir, REDIRECTS));
  made.delete(REDIRECTS);
  const redirects = parseRedirects(listed);
  const isForced = hostName === 'netlify';
  await writeFile(join(dir, '_redirects'), formatRedirects(redirects, isForced));
  for (const redirect of redirects) {
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
  await writeFile(join(dir, '_headers'), formatHeaders(JOINED_RULES));
}
