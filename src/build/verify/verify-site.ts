import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listArticleFiles } from '../../articles/list-article-files.ts';
import { readArticleFile } from '../../articles/read-article-file.ts';
import type { Manuscript, ReadResult } from '../../articles/read-front-matter.ts';
import { openProcessor } from '../../articles/store/open-processor.ts';
import { toAddress, toFile } from '../../base/address.ts';
import { toShownPath } from '../../base/editors-file.ts';
import { showProgress } from '../../base/show-progress.ts';
import { findLostUrls, listPageUrls, parseUrlList } from '../../desk/page-urls.ts';
import { readRegistry } from '../../names/registry/read-registry.ts';
import { getRef, type NameRef } from '../../names/registry/registry.ts';
import { EARLY_SCRIPTS } from '../../reader/settings/early-script.ts';
import type { Settings } from '../../settings.ts';
import { makePagePolicy } from '../hosts/headers.ts';
import { findDigestFaults } from '../site/digests.ts';
import { readPageNeeds, toHashSource } from '../site/page-needs.ts';
import { findAddressFaults } from './find-address-faults.ts';
import { findArticleFaults } from './find-article-faults.ts';
import { openLinkCheck, type SiteFault } from './find-link-faults.ts';
import { findNameFaults } from './find-name-faults.ts';
import { type PageOutline, readOutline } from './page-outline.ts';

/** Hashes of the inline scripts that the policy of servers allows. */
const KNOWN_SCRIPTS: ReadonlySet<string> = new Set(EARLY_SCRIPTS.map(toHashSource));
/** Manuscripts that are in memory at once. */
const BATCH = 1000;

export type Verified = { articles: number; names: number; pages: number; faults: SiteFault[] };

/**
 * Verifies a built site against its content: each article has a page with every sentence of its copy and each caption
 * once, and nothing that was removed; each name has a page and is found; no link is broken; addresses for other sites
 * begin with that of the site; and each file is what the build wrote, if its digests are beside the site.
 *
 * @param dir Folder of the built site.
 * @param root Folder of the project.
 * @param now Time of the build: articles that are dated later were held back.
 */
export async function verifySite(
  dir: string,
  settings: Pick<Settings, 'contentDir' | 'base' | 'siteUrl'>,
  root: string,
  now: number,
): Promise<Verified> {
  const { contentDir, base, siteUrl } = settings;
  const files = new Set(
    globSync('**/*', { cwd: dir, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(dir.length + 1)
          .replaceAll('\\', '/'),
      ),
  );
  const { registry } = readRegistry(contentDir, root);
  const results = listArticleFiles(contentDir).map((path): ReadResult => {
    const file = join(contentDir, path);
    return readArticleFile(path, readFileSync(file), toShownPath(file, root), now);
  });
  const manuscripts = results.flatMap(({ manuscript }) => manuscript ?? []);
  const waiting = results.flatMap((result) => result.waiting ?? []);
  const withdrawn = results.flatMap((result) => result.withdrawn ?? []);
  const faults: SiteFault[] = results.flatMap(({ problems = [] }) =>
    problems.map(({ file, line, what }) => ({ file: `${file}:${line}`, what })),
  );
  const read = (file: string) => readFileSync(join(dir, file), 'utf8');

  const built = getBuildTime(dir);
  const mayMiss = (published: string) => Date.parse(published) > built;
  const counts = new Map<NameRef, number>();
  const processor = await openProcessor(root, { registry, base }, manuscripts.length);
  const progress = showProgress('Articles verified', manuscripts.length);
  try {
    for (let at = 0; at < manuscripts.length; at += BATCH) {
      const some = manuscripts.slice(at, at + BATCH);
      const made = await processor.process(some);
      for (const [index, manuscript] of some.entries()) {
        const file = toArticleFile(manuscript);
        const processed = made[index];
        if (!files.has(file) || !processed) {
          if (mayMiss(manuscript.front.published)) continue;
          faults.push({ file, what: `There is no page of ${manuscript.file}.` });
          continue;
        }
        for (const name of processed.facts.names) {
          counts.set(getRef(name), (counts.get(getRef(name)) ?? 0) + 1);
        }
        const expected = { ...manuscript, ...processed, title: manuscript.front.title };
        for (const what of findArticleFaults(expected, read(file))) {
          faults.push({ file, what: `${what} See ${manuscript.file}.` });
        }
      }
      progress.add(some.length);
    }
  } finally {
    progress.end();
    await processor.close();
  }
  for (const article of waiting) {
    const file = toArticleFile(article);
    if (files.has(file))
      faults.push({ file, what: `${article.file} waits for its time, and is there.` });
  }
  for (const article of withdrawn) {
    const file = toArticleFile(article);
    if (!files.has(file)) faults.push({ file, what: `There is no notice of ${article.file}.` });
    else if (read(file).includes('data-pagefind-body')) {
      faults.push({ file, what: `${article.file} was withdrawn, and its text is there.` });
    }
  }

  const links = openLinkCheck(files, siteUrl, base);
  const pages = [...files].filter((file) => file.endsWith('.html')).sort();
  for (const file of pages) {
    const html = read(file);
    const outline = readOutline(html);
    links.add(file, outline);
    faults.push(...findPageFaults(file, html, outline, siteUrl + base));
  }
  faults.push(...links.end(), ...findAddressFaults(dir, files, siteUrl + base));
  faults.push(...(await findNameFaults(dir, files, registry, counts)));
  faults.push(...findDigestFaults(dir, files));
  faults.push(...findLost(dir, contentDir), ...findSearchFaults(dir, files, manuscripts));
  return {
    articles: manuscripts.length,
    names: registry.entries.length,
    pages: pages.length,
    faults,
  };
}

function toArticleFile({ id }: { id: string }): string {
  return toFile(`/${id}/`);
}

/** Gives the time of the build: that of `_headers`, which each build writes anew. */
function getBuildTime(dir: string): number {
  return statSync(join(dir, '_headers'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Finds wrong addresses of a page, and a policy that does not fit its styles and scripts. */
function findPageFaults(
  file: string,
  html: string,
  { canonical, shared, isHidden }: PageOutline,
  start: string,
): SiteFault[] {
  const address = start + encodeURI(toAddress(file).slice(1));
  const faults: SiteFault[] = [];
  if (!isHidden && canonical !== address) {
    faults.push({
      file,
      what: `Its canonical address is ${canonical ?? 'missing'}, not ${address}.`,
    });
  }
  if (shared !== undefined && shared !== address) {
    faults.push({
      file,
      what: `The address that it gives to others is ${shared}, not ${address}.`,
    });
  }
  const policy = /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html)?.[1];
  const bare = html.replace(/<meta http-equiv="content-security-policy" content="[^"]*">/, '');
  const needs = readPageNeeds(file, bare);
  if (policy !== makePagePolicy(needs)) {
    faults.push({ file, what: 'Its policy is not that of the styles and scripts in it.' });
  }
  if (!needs.scripts.isSubsetOf(KNOWN_SCRIPTS)) {
    faults.push({ file, what: 'A script within it is none of those that pages have.' });
  }
  return faults;
}

/** Finds published addresses that the site does not have. */
function findLost(dir: string, contentDir: string): SiteFault[] {
  const listed = join(contentDir, 'urls.txt');
  const urls = existsSync(listed) ? parseUrlList(readFileSync(listed, 'utf8')) : [];
  return findLostUrls(urls, listPageUrls(dir)).map((url) => {
    return { file: toFile(url), what: `${url} was published, and leads nowhere now.` };
  });
}

/** Compares the number of articles in the search indexes with the content. */
function findSearchFaults(
  dir: string,
  files: ReadonlySet<string>,
  manuscripts: readonly Manuscript[],
): SiteFault[] {
  const entries = [...files].filter((file) =>
    /^pagefind\/(?:.*\/)?pagefind-entry\.json$/.test(file),
  );
  const counts = entries.map((file) => {
    try {
      const entry: { languages: Record<string, { page_count: number }> } = JSON.parse(
        readFileSync(join(dir, file), 'utf8'),
      );
      // Each index begins with a record that is no article.
      return Object.values(entry.languages).reduce((sum, index) => sum + index.page_count - 1, 0);
    } catch {
      return 0;
    }
  });
  const count = counts.reduce((sum, part) => sum + part, 0);
  if (count === manuscripts.length) return [];
  return [{ file: 'pagefind/', what: `Search finds ${count} articles of ${manuscripts.length}.` }];
}
