import { existsSync, globSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite, makeTestDir } from '../build-site.ts';
import { SECRET, SIGNERS, writeDeskContent } from '../inputs/desk-content.ts';
import { readPage } from '../read-page.ts';

/** What an editor says of articles beside their text: who signed them, what leads, of which day they are. */
const root = makeTestDir('desk');
const content = join(root, 'content');
const site = { dir: join(root, 'site'), base: '/', env: {} };
afterAll(() => rmSync(root, { recursive: true }));

const files = writeDeskContent(content);

beforeAll(async () => {
  expect(await buildSite(content, site.dir)).toBe(0);
}, 240_000);

const list = (path: string, where: string) =>
  [...readPage(site, path).querySelectorAll(where)]
    .map((link) => link.getAttribute('href') ?? '')
    .sort();

describe('who signed', () => {
  test.each(SIGNERS)('%s has a page that lists exactly what the files say', (name) => {
    const signed = [...files]
      .filter(([, text]) => new RegExp(`^byline: .*${RegExp.escape(name)}`, 'im').test(text))
      .map(([path]) => `/${path.slice('articles/'.length, -'.md'.length)}/`);
    expect(signed.length).toBeGreaterThan(0);
    const [article = ''] = signed;
    const links = [...readPage(site, article.slice(1, -1)).querySelectorAll('.byline a')];
    const link = links.find(({ textContent }) => textContent === name || article.endsWith('-8/'));
    const page = link?.getAttribute('href') ?? '';
    expect(page).toMatch(name === 'Ana Ferrer' ? /^\/people\/ana\/$/ : /^\/bylines\/[^/]+\/$/);
    const where = name === 'Ana Ferrer' ? 'section li a' : 'article h2 a';
    expect(list(decodeURI(page).slice(1, -1), where)).toEqual(signed.sort());
    const feed = page.replace('/people/ana/', '/people/ana/signed/');
    const rss = readFileSync(join(site.dir, decodeURI(feed), 'feed.xml'), 'utf8');
    expect(rss.match(/<item>/g)).toHaveLength(signed.length);
    const json = readFileSync(join(site.dir, decodeURI(feed), 'feed.json'), 'utf8');
    expect(JSON.parse(json).items).toHaveLength(signed.length);
    const data = readPage(site, article.slice(1, -1)).querySelector('script[type$="ld+json"]');
    const authors: { name: string; url?: string }[] = JSON.parse(data?.textContent ?? '').author;
    expect(authors.map(({ url }) => url)).toContain(new URL(page, 'https://news.example').href);
  });

  test('a reporter has all that was signed in a list of its own, and an address elsewhere', () => {
    expect(list('people/ana/signed', 'article h2 a')).toEqual([
      '/2024/09/boats-0/',
      '/2024/09/boats-7/',
    ]);
    const creator = readPage(site, '2024/09/boats-0').querySelector(
      'meta[name="fediverse:creator"]',
    );
    expect(creator?.getAttribute('content')).toBe('@ana@social.example');
  });
});

test('a day is reached from its month, and leads to the days beside it', () => {
  const days = list('archive/2024/09', 'nav.days a');
  expect(days).toEqual(
    ['01', '04', '07', '10', '13', '16'].map((day) => `/archive/2024/09/${day}/`),
  );
  expect(list('archive/2024/09/07', 'article h2 a')).toEqual([
    '/2024/09/boats-4/',
    '/2024/09/boats-5/',
  ]);
  expect(list('archive/2024/09/07', 'nav.beside a')).toEqual([
    '/archive/2024/09/',
    '/archive/2024/09/04/',
    '/archive/2024/09/10/',
  ]);
  // What was withdrawn is in no list.
  expect(list('archive/2024/09/16', 'article h2 a')).toEqual(['/2024/09/boats-10/']);
});

test('what is pinned leads until its time, and a label stands on page, list and in search', () => {
  const front = readPage(site, '');
  expect(front.querySelector('.lead h2 a')?.getAttribute('href')).toBe('/2024/09/boats-2/');
  const [first] = list('', '.beside article h2 a');
  expect(first).not.toBe('/2024/09/boats-0/');
  const label = readPage(site, '2024/09/boats-3').querySelector('.kind');
  expect(label?.textContent).toBe('Opinion');
  const listed = readPage(site, 'archive/2024/09/04').querySelectorAll('.kind');
  expect([...listed].map(({ textContent }) => textContent)).toEqual(['Opinion']);
  const options = readPage(site, 'search').querySelectorAll('select[name=label] option');
  expect([...options].map((option) => option.getAttribute('value'))).toEqual(['', 'opinion']);
});

describe('what was changed', () => {
  test('is told on a page below the article’s, which leads there, with the reason', () => {
    const article = readPage(site, '2024/09/boats-3');
    const [link] = [...article.querySelectorAll('.after footer a')];
    expect(link?.textContent).toBe('1 change since it was published');
    expect(link?.getAttribute('href')).toBe('/2024/09/boats-3/revisions/');
    const page = readPage(site, '2024/09/boats-3/revisions');
    const [del, ins] = ['del', 'ins'].map((name) => page.querySelector(name)?.textContent ?? '');
    expect([del?.replace(/\s+/g, ' ').trim(), ins?.replace(/\s+/g, ' ').trim()]).toEqual([
      'Taken out: left',
      'Put in: reached',
    ]);
    // Words that were taken out and put in do not run together.
    expect(page.querySelector('del')?.parentElement?.textContent).toMatch(/left\s+Put in: reached/);
    expect(page.querySelector('.why')?.textContent).toBe('The boat reached the pier.');
    const data = article.querySelector('script[type="application/ld+json"]')?.textContent ?? '';
    expect(JSON.parse(data)).toMatchObject({
      dateModified: '2024-09-20T10:00:00.000Z',
      correction: [
        {
          '@type': 'CorrectionComment',
          text: 'The boat reached the pier.',
          datePublished: '2024-09-19',
        },
      ],
    });
  });

  test('is folded where slips were mended, and is no change for machines', () => {
    const page = readPage(site, '2024/09/boats-4/revisions');
    expect(page.querySelector('details summary')?.textContent).toBe('1 small fix');
    const data = readPage(site, '2024/09/boats-4').querySelector(
      'script[type="application/ld+json"]',
    );
    expect(JSON.parse(data?.textContent ?? '').dateModified).toBe('2024-09-07');
  });

  test('has no page where nothing was, or where the article was withdrawn, of which no word is left', () => {
    for (const index of [0, 11]) {
      expect(existsSync(join(site.dir, `2024/09/boats-${index}/revisions`))).toBe(false);
    }
    const having = globSync('**/*', { cwd: site.dir }).filter((file) => {
      const path = join(site.dir, file);
      return statSync(path).isFile() && readFileSync(path).includes(SECRET);
    });
    expect(having).toEqual([]);
  });

  test('corrections of all articles stand on one page', () => {
    const page = readPage(site, 'corrections');
    expect(list('corrections', 'section h2 a')).toEqual(['/2024/09/boats-3/']);
    expect(page.querySelector('section p')?.textContent).toContain('The boat reached the pier.');
  });
});
