import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeEntities } from './decode-entities.ts';
import type { SiteFault } from './find-link-faults.ts';

/** Addresses that files give to other sites, by the file. */
const GIVEN: Record<string, RegExp> = {
  'robots.txt': /^Sitemap: (.*)$/gm,
  'feed.xml': /<(?:link|guid[^>]*)>([^<]*)<\//g,
  'feed.json': /"(?:url|home_page_url|feed_url)":"([^"]*)"/g,
  'sitemap-index.xml': /<loc>([^<]*)<\/loc>/g,
  'sitemap-pages-0.xml': /<loc>([^<]*)<\/loc>/g,
};

/**
 * Finds addresses for other sites that do not begin with that of this one, as where the site was built
 * without `SITE_URL`.
 *
 * @param dir Folder of the built site.
 * @param start Address that all of them begin with: `https://example.org/news/`.
 */
export function findAddressFaults(
  dir: string,
  files: ReadonlySet<string>,
  start: string,
): SiteFault[] {
  return Object.entries(GIVEN).flatMap(([file, pattern]): SiteFault[] => {
    if (!files.has(file)) return [{ file, what: 'There is no such file.' }];
    const text = readFileSync(join(dir, file), 'utf8');
    const wrong = [...text.matchAll(pattern)]
      .map(([, address = '']) => decodeEntities(address))
      .find((address) => !address.startsWith(start));
    if (wrong === undefined) return [];
    return [{ file, what: `It names ${wrong}, which does not begin with ${start}.` }];
  });
}
