import { globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { buildSite, makeTestDir } from '../build-site.ts';
import { findDifferences } from '../checks/find-differences.ts';
import { readPage } from '../read-page.ts';

/** What is dated ahead, before its time, at it and after; and what was withdrawn. */
const root = makeTestDir('held');
const content = join(root, 'content');
afterAll(() => rmSync(root, { recursive: true }));

const SECRET = 'zanzibarquartz';
/** A word of what was withdrawn, which stands nowhere at any time. */
const GONE = 'xylomarimba';
const TIME = '2030-05-06T07:08:09Z';
const front = (more: string, published = '2024-09-07') =>
  `---\ntitle: Talks of ${SECRET}\npublished: ${published}\nsection: World of ${SECRET}\nsource: { name: Wire ${SECRET} }\nbyline: [Ana ${SECRET}]\n${more}\n---\n\nThe ${SECRET} left for Tripoli.\n`;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), text);
}

write('names/places.yaml', '- { id: tripoli, name: Tripoli, summary: A city. }\n');
write('articles/2024/09/open.md', front('').replaceAll(SECRET, 'boats'));
write('articles/2030/05/ahead.md', front(`redirects: [/old-${SECRET}/]`, TIME));
write(
  'articles/2024/09/gone.md',
  front('withdrawn: { date: 2024-09-08, reason: It was wrong. }\nredirects: [/before/]').replaceAll(
    SECRET,
    GONE,
  ),
);

function build(dir: string, seconds: number): Promise<number | null> {
  return buildSite(content, join(root, dir), { env: { SOURCE_DATE_EPOCH: `${seconds}` } });
}

/** Lists the files that have a word, in their names too, and within what is compressed. */
function grep(dir: string, word: string): string[] {
  const files = globSync('**/*', { cwd: join(root, dir) });
  return files.filter((file) => {
    if (file.includes(word)) return true;
    if (!statSync(join(root, dir, file)).isFile()) return false;
    const bytes = readFileSync(join(root, dir, file));
    const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return (isZipped ? gunzipSync(bytes) : bytes).includes(word);
  });
}

const moment = Date.parse(TIME) / 1000;
const BEGUN = ['2030/05/ahead/index.html', 'feed.xml', 'feed.json', 'index.html', '_redirects'];

/** Expects a site to have what it may have at a time, and not a byte more. */
function expectHeld(dir: string, seconds: number): void {
  const found = grep(dir, SECRET);
  if (seconds < moment) {
    expect(found).toEqual([]);
    expect(grep(dir, '2030/05/ahead')).toEqual([]);
  } else {
    expect(found).toEqual(expect.arrayContaining(BEGUN));
    expect(found.some((file) => file.startsWith('pagefind/fragment/'))).toBe(true);
  }
  expect(grep(dir, GONE)).toEqual([]);
  expect(grep(dir, 'boats').length).toBeGreaterThan(5);
}

test.each([
  ['before its time', moment - 1],
  ['at its moment', moment],
  ['after it', moment + 86_400],
])(
  'what is dated ahead is there from its time on alone: %s, by a build that follows as by a clean one',
  async (_when, seconds) => {
    expect(await build('site', seconds)).toBe(0);
    expectHeld('site', seconds);
    // The first build is a clean one itself.
    if (seconds < moment) return;
    expect(await build(`clean-${seconds}`, seconds)).toBe(0);
    expect(findDifferences(join(root, `clean-${seconds}`), join(root, 'site'))).toEqual([]);
  },
);

test('what was there is no more once the clock is turned back', async () => {
  expect(await build('site', moment - 1)).toBe(0);
  expectHeld('site', moment - 1);
});

test('what waits is told once, by a build that begins again too', async () => {
  // The plan of the last build has it taken over.
  rmSync(join(root, 'site/2024/09/open/index.html'));
  let told = '';
  const env = { SOURCE_DATE_EPOCH: `${moment - 1}` };
  const onWarning = (text: string) => {
    told += text;
  };
  expect(await buildSite(content, join(root, 'site'), { env, onWarning })).toBe(0);
  expect(told.match(/ahead\.md: waits until 2030/g)).toHaveLength(1);
  expectHeld('site', moment - 1);
});

test('what was withdrawn has a notice at its address, and at those that it had', () => {
  const site = { dir: join(root, 'site'), base: '/', env: {} };
  const notice = readPage(site, '2024/09/gone');
  expect(notice.querySelector('h1')?.textContent).toBe('This article was withdrawn');
  expect(notice.querySelector('main')?.textContent).toContain('It was wrong.');
  expect(notice.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  expect(readPage(site, 'before').querySelector('a')?.getAttribute('href')).toBe('/2024/09/gone/');
  const elsewhere = grep('site', '2024/09/gone').filter((file) => !file.startsWith('2024/09/gone'));
  expect(elsewhere.sort()).toEqual([
    '_gone',
    '_redirects',
    'before/index.html',
    'feed.json',
    'feed.xml',
    'sw.js',
  ]);
  const feed = JSON.parse(readFileSync(join(root, 'site/feed.json'), 'utf8'));
  const url = 'https://news.example/2024/09/gone/';
  const told = {
    title: 'This article was withdrawn',
    content_html: '<p>It was wrong.</p>',
  };
  const item = feed.items.find(({ id }: { id: string }) => id === url);
  expect(item).toMatchObject({ ...told, date_published: '2024-09-08T00:00:00.000Z' });
});
