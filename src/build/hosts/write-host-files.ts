import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SiteBuild } from '../site/build-state.ts';
import { insertPolicy } from '../site/insert-policy.ts';
import { readPageNeeds } from '../site/page-needs.ts';
import { formatHeaders } from './format-headers.ts';
import { JOINED_RULES } from './header-rules.ts';
import { makeRedirectPage, toRedirectFile } from './redirect-page.ts';
import { formatGone, formatRedirects, type Redirect } from './redirects.ts';

/**
 * Writes a page for every old address, and `_headers`, `_redirects` and `_gone` beside them.
 *
 * @param gone Addresses of what was withdrawn.
 * @param dir Folder of the built site.
 * @throws Error when a redirect has the address of a page.
 */
export async function writeHostFiles(
  { redirects, gone }: { redirects: readonly Redirect[]; gone: readonly string[] },
  { hostName, base, reused }: Pick<SiteBuild, 'hostName' | 'base' | 'reused'>,
  dir: string,
): Promise<void> {
  const isForced = hostName === 'netlify';
  const rules = formatRedirects(redirects, isForced) + (isForced ? formatGone(gone, base) : '');
  await writeFile(join(dir, '_redirects'), rules);
  await writeFile(join(dir, '_gone'), gone.map((address) => `${address}\n`).join(''));
  for (const redirect of redirects) {
    const path = toRedirectFile(redirect);
    const file = join(dir, path);
    if (reused.has(path) || existsSync(file)) {
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
