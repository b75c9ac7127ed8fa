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

/** Of the scripts within pages there is one, as servers' policy knows no other. */
const KNOWN_SCRIPTS: ReadonlySet<string> = new Set(EARLY_SCRIPTS.map(toHashSource));
/** Manuscripts that are held at once. */
const BATCH = 1000;

export type Verified = { articles: number; names: number; pages: number; faults: SiteFault[] };

/**
 * Verifies a built site against the content that it was built of, whatever that is: each article has its
 * page with every sentence of its copy and each caption once, and nothing that was taken out; each name its
 * page and its answer; links lead on; addresses for other sites begin with that of the site; no file is
 * another than the build wrote, where its digests lie beside the site.
 *
 * @param dir Folder of the built site.
 * @param root Folder of the project.
 * @param now Time that what is dated later was held back until.
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
  const waiting = results.flatMap((one) => one.waiting ?? []);
  const withdrawn = results.flatMap((one) => one.withdrawn ?? []);
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
        const own = made[index];
        if (!files.has(file) || !own) {
          if (mayMiss(manuscript.front.published)) continue;
          faults.push({ file, what: `There is no page of ${manuscript.file}.` });
          continue;
        }
        for (const name of own.facts.names) {
          counts.set(getRef(name), (counts.get(getRef(name)) ?? 0) + 1);
        }
        const expected = { ...manuscript, ...own, title: manuscript.front.title };
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
  for (const one of waiting) {
    const file = toArticleFile(one);
    if (files.has(file))
      faults.push({ file, what: `${one.file} waits for its time, and is there.` });
  }
  for (const one of withdrawn) {
    const file = toArticleFile(one);
    if (!files.has(file)) faults.push({ file, what: `There is no notice of ${one.file}.` });
    else if (read(file).includes('data-pagefind-body')) {
      faults.push({ file, what: `${one.file} was withdrawn, and its text is there.` });
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

/** Each build writes the headers of hosts anew. */
function getBuildTime(dir: string): number {
  return statSync(join(dir, '_headers'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Finds addresses of a page that are not its own, and a policy that is not that of its styles and scripts. */
function findPageFaults(
  file: string,
  html: string,
  { canonical, shared, isHidden }: PageOutline,
  start: string,
): SiteFault[] {
  const own = start + encodeURI(toAddress(file).slice(1));
  const faults: SiteFault[] = [];
  if (!isHidden && canonical !== own) {
    faults.push({ file, what: `Its canonical address is ${canonical ?? 'missing'}, not ${own}.` });
  }
  if (shared !== undefined && shared !== own) {
    faults.push({ file, what: `The address that it gives to others is ${shared}, not ${own}.` });
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

/** Finds addresses that were published once and are not there any more. */
function findLost(dir: string, contentDir: string): SiteFault[] {
  const listed = join(contentDir, 'urls.txt');
  const urls = existsSync(listed) ? parseUrlList(readFileSync(listed, 'utf8')) : [];
  return findLostUrls(urls, listPageUrls(dir)).map((url) => {
    return { file: toFile(url), what: `${url} was published, and leads nowhere now.` };
  });
}

/** Counts the articles that the indexes of search hold. */
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
      // Each index has one record more, which only keeps its order.
      return Object.values(entry.languages).reduce((sum, own) => sum + own.page_count - 1, 0);
    } catch {
      return 0;
    }
  });
  const count = counts.reduce((sum, own) => sum + own, 0);
  if (count === manuscripts.length) return [];
  return [{ file: 'pagefind/', what: `Search finds ${count} articles of ${manuscripts.length}.` }];
}
