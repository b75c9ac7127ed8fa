import { expect, test } from 'vitest';
import type { SiteFile } from '../site/site-file.ts';
import { type DownloadList, listEditions } from './list-editions.ts';

const file = (path: string, more: Partial<SiteFile> = {}): SiteFile => {
  return { path, bytes: 10, hash: '', ...more };
};
const talks = '2024/09/talks/index.html';
const strike = '2024/10/strike/index.html';
const site = [
  file('index.html'),
  file(talks),
  file(strike),
  file('sections/world/index.html'),
  file('people/index.html'),
  file('people/jane/index.html'),
  file('people/omar/index.html'),
  file('pagefind/pagefind.js'),
  file('pagefind/fragment/1.pf_fragment', { excerptsOf: [talks] }),
  file('pagefind/fragment/2.pf_fragment', { excerptsOf: [strike] }),
  file('names/manifest.json'),
  file('names/lists/people/jane/1.json'),
  file('names/lists/people/omar/1.json'),
];
const world: DownloadList = {
  kind: 'section',
  name: 'R&D',
  path: '/sections/world/',
  articles: ['/2024/09/talks/', '/2024/09/gone/'],
  names: ['/people/jane/', '/people/gone/'],
};

test('a section has its articles, their names, their excerpts, and what search needs', () => {
  const [, taken] = listEditions(site, [world]);
  expect(taken).toMatchObject({ kind: 'section', name: 'R&D', articles: 1, bytes: 80 });
  expect(taken?.files).toEqual([
    '2024/09/talks/',
    'names/lists/people/jane/1.json',
    'names/manifest.json',
    'pagefind/fragment/1.pf_fragment',
    'pagefind/pagefind.js',
    'people/',
    'people/jane/',
    'sections/world/',
  ]);
});

test('everything has every page, and what search needs', () => {
  const [all] = listEditions(site, []);
  expect(all?.articles).toBe(2);
  expect(all?.files).toContain('');
  expect(all?.files).toHaveLength(site.length);
});

test('addresses stand as browsers send them', () => {
  const [all] = listEditions([file('2024/09/خبر/index.html'), file('photos/a b.webp')], []);
  expect(all?.files).toEqual(['2024/09/%D8%AE%D8%A8%D8%B1/']);
});

test('an archive does not offer everything', () => {
  const articles = Array.from({ length: 501 }, (_, index) => file(`2020/01/a${index}/index.html`));
  expect(listEditions([...site, ...articles], [world]).map(({ id }) => id)).toEqual([
    expect.stringMatching(/^[0-9a-f]{12}$/),
  ]);
});
