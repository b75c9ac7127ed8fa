import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { listPages, readHtml, readPage } from '../read-page.ts';
import { type TestSite, testSites } from '../test-sites.ts';

/** What a page may weigh: bytes of its HTML with its CSS and of its scripts, after gzip -9; elements. */
type Budget = { type: string; path: RegExp; html: number; scripts: number; nodes: number };

/** What pages weigh, and a little more; a page has the budget of the first path that fits. */
const BUDGETS: readonly Budget[] = [
  { type: 'note', path: /^2025\/02\//, html: 8_400, scripts: 6_200, nodes: 300 },
  { type: 'article', path: /^\d{4}\//, html: 11_300, scripts: 6_400, nodes: 800 },
  { type: 'search', path: /^search\//, html: 8_000, scripts: 16_800, nodes: 400 },
  {
    type: 'names',
    path: /^(?:people|places|organizations)/,
    html: 12_500,
    scripts: 2_000,
    nodes: 1_400,
  },
  { type: 'list', path: /^(?:index|archive|sections)/, html: 11_200, scripts: 6_000, nodes: 1_400 },
  { type: 'other', path: /./, html: 6_800, scripts: 6_200, nodes: 1_400 },
];

/** Takes the scripts that a page loads by itself, with all that they import at once. */
function readScripts({ dir, base }: TestSite, page: Document): Buffer[] {
  const wanted = [...page.querySelectorAll('script[src]')].map(
    (script) => script.getAttribute('src')?.slice(base.length) ?? '',
  );
  // A set grows while it is walked, so that each import is read once.
  const files = new Set(wanted);
  const contents: Buffer[] = [];
  for (const file of files) {
    const content = readFileSync(join(dir, file));
    contents.push(content);
    const imports = content.toString().matchAll(/(?:import|from)\s*["']\.\/([^"']+)["']/g);
    for (const [, name = ''] of imports) files.add(join(dirname(file), name));
  }
  return contents;
}

const weigh = (content: string | Buffer) => gzipSync(content, { level: 9 }).length;

describe.each(['root', 'hard'] as const)('every page of the site “%s”', (name) => {
  const site = testSites[name];

  test.each(listPages(site))(
    '%s keeps to its budget, one request before it can be read',
    (path) => {
      const budget = BUDGETS.find((entry) => entry.path.test(path));
      const page = readPage(site, path);
      const scripts = readScripts(site, page).reduce((sum, content) => sum + weigh(content), 0);
      expect(weigh(readHtml(site, path)), 'HTML').toBeLessThanOrEqual(budget?.html ?? 0);
      expect(scripts, 'scripts').toBeLessThanOrEqual(budget?.scripts ?? 0);
      expect(page.querySelectorAll('*').length, 'nodes').toBeLessThanOrEqual(budget?.nodes ?? 0);
      const blocking = 'link[rel=stylesheet], script[src]:not([type=module], [async], [defer])';
      expect([...page.querySelectorAll(blocking)].map(String)).toEqual([]);
    },
  );

  test.each(listPages(site))('%s asks no other origin for anything', (path) => {
    const page = readPage(site, path);
    const asked = [...page.querySelectorAll('[src], [srcset], link[href], object[data]')]
      .filter((element) => !['canonical'].includes(element.getAttribute('rel') ?? ''))
      .flatMap((element) =>
        ['src', 'srcset', 'href', 'data'].map((key) => element.getAttribute(key) ?? ''),
      );
    expect(asked.filter((address) => /^(?:[a-z]+:)?\/\//i.test(address))).toEqual([]);
    expect(readHtml(site, path)).not.toMatch(/url\(['"]?(?:https?:)?\/\//);
  });
});
