import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { formatHeaders } from './format-headers.ts';
import { makeHeaderRules } from './header-rules.ts';
import { insertPolicy } from './insert-policy.ts';
import { readSiteNeeds } from './read-site-needs.ts';
import { makeRedirectPage, toRedirectFile } from './redirect-page.ts';
import { parseRedirects } from './redirects.ts';

/** File that the build leaves for this step: the redirects of all front matter. */
const REDIRECTS = 'redirects.txt';

/**
 * Writes a page for every old address, a policy into every page, and `_headers` and `_redirects`
 * beside them.
 *
 * @param dir Folder of the built site.
 * @returns How many pages and redirects the site has.
 * @throws Error when a redirect has the address of a page.
 */
export async function writeHostFiles(dir: string): Promise<{ pages: number; redirects: number }> {
  const listed = await readFile(join(dir, REDIRECTS), 'utf8');
  await rm(join(dir, REDIRECTS));
  await writeFile(join(dir, '_redirects'), listed);
  const redirects = parseRedirects(listed);
  for (const redirect of redirects) {
    const file = join(dir, toRedirectFile(redirect));
    if (existsSync(file)) {
      throw new Error(
        `“redirects” names ${redirect.from}, which is a page of the site. Take it out of the front matter of ${redirect.to}.`,
      );
    }
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, makeRedirectPage(redirect));
  }
  const needs = await readSiteNeeds(dir, async (file, html, pageNeeds) =>
    writeFile(join(dir, file), insertPolicy(html, pageNeeds, file)),
  );
  await writeFile(join(dir, '_headers'), formatHeaders(makeHeaderRules(needs)));
  return { pages: needs.size, redirects: redirects.length };
}
