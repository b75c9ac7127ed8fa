import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Settings } from '../../settings.ts';
import { insertPolicy } from '../site/insert-policy.ts';
import { readPageNeeds } from '../site/page-needs.ts';
import { formatHeaders } from './format-headers.ts';
import { JOINED_RULES } from './header-rules.ts';
import { makeRedirectPage, toRedirectFile } from './redirect-page.ts';
import { formatRedirects, type Redirect } from './redirects.ts';

/**
 * Writes a page for every old address, and `_headers` and `_redirects` beside them.
 *
 * @param dir Folder of the built site.
 * @throws Error when a redirect has the address of a page.
 */
export async function writeHostFiles(
  redirects: readonly Redirect[],
  { hostName }: Pick<Settings, 'hostName'>,
  dir: string,
): Promise<void> {
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
