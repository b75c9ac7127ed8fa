import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite, makeTestDir } from '../build-site.ts';
import { readPage } from '../read-page.ts';

/** What an editor says of articles beside their text: who signed them, what leads, of which day they are. */
const root = makeTestDir('desk');
const content = join(root, 'content');
const site = { dir: join(root, 'site'), base: '/', env: {} };
afterAll(() => rmSync(root, { recursive: true }));

const SIGNERS = [
  ...['Ana Ferrer', 'Tom Reed', 'هالة ناصر', 'José Núñez', 'Mary O’Neill', 'K. Sørensen'],
  ...['Wei Chen', 'Ivo Brandt', 'Lena van Dijk', 'Omar al-Sayed'],
];
/** Signers of each article, by their numbers; 0 is a reporter of the registry, and 1 signs in capitals too. */
const SIGNED = [[0], [1], [2, 3], [4], [5, 6], [7], [8, 9], [0, 1], [1], [9, 2], [3], []];
const files = new Map<string, string>();

function write(path: string, text: string): void {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), text);
  if (path.endsWith('.md')) files.set(path, text);
}

SIGNED.forEach((numbers, index) => {
  const names = numbers.map((number) => SIGNERS[number] ?? '');
  const byline = index === 8 ? names.map((name) => name.toUpperCase()) : names;
  const day = 1 + Math.floor(index / 2) * 3;
  const front = [
    `title: Boats of Pier ${index} Leave`,
    `published: 2024-09-${String(day).padStart(2, '0')}`,
    `section: World\nsource: { name: The Wire }\nbyline: [${byline.join(', ')}]`,
    ...(index === 3 ? ['label: opinion'] : []),
    ...(index === 11 ? ['withdrawn: { date: 2024-09-20, reason: It was wrong. }'] : []),
  ];
  const text = `Boat number ${index} left pier ${index} for the ${index}th time, the harbour said on day ${day}.`;
  write(`articles/2024/09/boats-${index}.md`, `---\n${front.join('\n')}\n---\n\n${text}\n`);
});
write(
  'names/people.yaml',
  '- id: ana\n  name: Ana Ferrer\n  summary: Writes of boats.\n  reporter: true\n  fediverse: "@ana@social.example"\n',
);
write(
  'front.yaml',
  'pinned:\n  - { article: /2024/09/boats-2/ }\n  - { article: /2024/09/boats-0/, until: 2025-01-01 }\n',
);

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
    ...['/archive/2024/09/', '/archive/2024/09/04/', '/archive/2024/09/10/'],
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
