import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { verifySite } from '../../build/verify/verify-site.ts';
import { getSettings } from '../../settings.ts';
import { makeTestDir } from '../build-site.ts';
import { emptySite, largeSite, NOW, type TestSite, testSites } from '../test-sites.ts';

const dirs: string[] = [];
afterEach(() => {
  for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true });
});

/** Verifies a site, or a copy of it that was changed. */
async function verify(site: TestSite, change?: (dir: string) => void, env = {}) {
  let { dir } = site;
  if (change) {
    dirs.push(makeTestDir('verify'));
    dir = join(dirs.at(-1) ?? '', 'site');
    cpSync(site.dir, dir, { recursive: true, preserveTimestamps: true });
    change(dir);
  }
  const settings = getSettings({ ...site.env, ...env }, process.cwd());
  const { faults, articles } = await verifySite(dir, settings, process.cwd(), Number(NOW) * 1000);
  return { told: faults.map(({ file, what }) => `${file}: ${what}`), articles };
}

/** Replaces text in a file of the site. */
function replace(file: string, from: string | RegExp, to: string) {
  return (dir: string) => {
    const text = readFileSync(join(dir, file), 'utf8');
    expect(text).toMatch(from);
    writeFileSync(join(dir, file), text.replace(from, to));
  };
}

test.each(Object.entries({ ...testSites, emptySite, largeSite }))(
  'the site “%s” is as its content says',
  async (_name, site) => {
    const { told } = await verify(site);
    expect(told).toEqual([]);
  },
);

const NOTICE = '2025/02/short-notice-1/index.html';
const TRIPOLI = 'places/tripoli/index.html';

describe('finds in a site', () => {
  test.each([
    [
      'a page that is gone',
      (dir: string) => rmSync(join(dir, NOTICE)),
      /There is no page of .*short-notice-1/,
    ],
    [
      'a canonical address of this machine',
      replace(
        NOTICE,
        /<link rel="canonical" href="https:\/\/news\.example/,
        '<link rel="canonical" href="http://localhost:4321',
      ),
      /Its canonical address is http:\/\/localhost:4321/,
    ],
    [
      'a style that no policy knows',
      replace('about/index.html', '</head>', '<style>a{}</style></head>'),
      /Its policy is not/,
    ],
    [
      'a script that no page has',
      replace('about/index.html', '</head>', '<script>a()</script></head>'),
      /A script within it is none of those that pages have/,
    ],
    [
      'a link that leads nowhere',
      replace('about/index.html', '</main>', '<a href="/gone/">x</a></main>'),
      /“\/gone\/” leads to no file/,
    ],
    [
      'a feed of another address',
      replace('feed.xml', 'https://news.example', 'http://localhost:4321'),
      /^feed\.xml: It names http:\/\/localhost/,
    ],
    [
      'search that lacks an article',
      replace('pagefind/pagefind-entry.json', /"page_count":\d+/, '"page_count":4'),
      /Search finds 3 articles of 10/,
    ],
  ])('%s', async (_what, change, told) => {
    expect((await verify(testSites.hard, change)).told.join('\n')).toMatch(told);
  });

  test.each([
    [
      'a name without a page',
      (dir: string) => rmSync(join(dir, TRIPOLI)),
      /^places\/tripoli\/index\.html: There is no page of this name/m,
    ],
    [
      'a name that the index does not know',
      (dir: string) => writeFileSync(join(dir, 'names/index.json'), '{}'),
      /The index does not answer “Tripoli” with places\/tripoli/,
    ],
    [
      'a list that lacks an article',
      replace('names/lists/places/tripoli/1.json', /"total":\d+/, '"total":9'),
      /It lists 9 articles, and \d name Tripoli/,
    ],
    [
      'an address that was published and is gone',
      (dir: string) => rmSync(join(dir, 'saved'), { recursive: true }),
      /\/saved\/ was published, and leads nowhere now/,
    ],
  ])('%s', async (_what, change, told) => {
    expect((await verify(testSites.root, change)).told.join('\n')).toMatch(told);
  });
});

test('a site built without an address is refused', () => {
  const env = { ...process.env, ...testSites.root.env, SITE_URL: '' };
  const { status, stderr } = spawnSync(
    process.execPath,
    ['src/build/verify/verify-cli.ts', resolve(testSites.root.dir)],
    { env, encoding: 'utf8' },
  );
  expect(status).toBe(1);
  expect(stderr).toMatch(/^SITE_URL is not set/);
});
