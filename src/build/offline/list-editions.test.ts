import { expect, test } from 'vitest';
import type { SiteFile } from '../site/site-file.ts';
import { listEditions } from './list-editions.ts';

const file = (path: string, more: Partial<SiteFile> = {}): SiteFile => ({
  path,
  bytes: 10,
  hash: '',
  links: [],
  heading: '',
  isRedirect: false,
  ...more,
});
const talks = '2024/09/talks/index.html';
const strike = '2024/10/strike/index.html';
const site = [
  file('index.html', { links: [talks, strike] }),
  file('old/index.html', { isRedirect: true }),
  file(talks, { links: ['people/jane/index.html', strike, 'gone/index.html'] }),
  file(strike, { links: ['people/omar/index.html'] }),
  file('sections/world/index.html', { heading: 'World', links: [talks, 'index.html'] }),
  file('people/jane/index.html'),
  file('people/omar/index.html'),
  file('pagefind/pagefind.js'),
  file('pagefind/fragment/1.pf_fragment', { excerptsOf: [talks] }),
  file('pagefind/fragment/2.pf_fragment', { excerptsOf: [strike] }),
  file('names/manifest.json'),
  file('names/lists/people/jane/1.json'),
  file('names/lists/people/omar/1.json'),
];

test('a section has its articles, their names, their excerpts, and what search needs', () => {
  const [, world] = listEditions(site);
  expect(world).toMatchObject({ kind: 'section', name: 'World', articles: 1, bytes: 70 });
  expect(world?.files).toEqual([
    '2024/09/talks/',
    'names/lists/people/jane/1.json',
    'names/manifest.json',
    'pagefind/fragment/1.pf_fragment',
    'pagefind/pagefind.js',
    'people/jane/',
    'sections/world/',
  ]);
});

test('everything has every page but those that lead on', () => {
  const [all] = listEditions(site);
  expect(all?.articles).toBe(2);
  expect(all?.files).toContain('');
  expect(all?.files).not.toContain('old/');
  expect(all?.files).toHaveLength(site.length - 1);
});

test('an archive offers the latest months, and not everything', () => {
  const articles = Array.from({ length: 501 }, (_, index) => file(`2020/01/a${index}/index.html`));
  const months = Array.from({ length: 30 }, (_, index) =>
    file(`archive/${2000 + index}/01/index.html`),
  );
  const editions = listEditions([...articles, ...months]);
  expect(editions.map(({ kind }) => kind)).toEqual(Array(24).fill('month'));
  expect(editions[0]?.name).toBe('archive/2006/01/index.html');
});
