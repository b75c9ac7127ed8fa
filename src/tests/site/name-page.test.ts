import { expect, test } from 'vitest';
import { loadRegistry } from '../../names/registry/load-registry.ts';
import { getSpellings } from '../../names/registry/registry.ts';
import { getText, readPage } from '../read-page.ts';
import { largeSite, testSites } from '../test-sites.ts';

const { root } = testSites;
const list = (parent: ParentNode, selector: string) =>
  [...parent.querySelectorAll(selector)].map((one) => getText(one));

test('six spellings of a name are shown, and all others folded', () => {
  const page = readPage(root, 'people/abdel-fattah-el-sisi');
  const section = page.querySelector('[aria-labelledby="spellings"]');
  const entries = loadRegistry('src/tests/seed').entries;
  const entry = entries.find(({ id }) => id === 'abdel-fattah-el-sisi');
  if (!section || !entry) throw new Error('The page has no spellings, or the registry no entry.');
  const shown = list(section, ':scope > ul > li');
  const folded = list(section, 'details li');
  expect(shown).toHaveLength(6);
  expect(list(section, 'summary')).toEqual([`and ${folded.length} more`]);
  const all = [...shown, ...folded];
  expect(new Set(all).size).toBe(all.length);
  const others = getSpellings(entry).filter((spelling) => spelling !== entry.name);
  expect(others.filter((spelling) => !all.includes(spelling))).toEqual([]);
});

test('a page leads to its item of Wikidata, and to its feed', () => {
  const page = readPage(root, 'organizations/hamas');
  const links = [...page.querySelectorAll('aside a')].map((one) => one.getAttribute('href'));
  expect(links).toContain('/organizations/hamas/feed.xml');
  expect(links.filter((link) => link?.includes('wikidata.org'))).toHaveLength(1);
});

test('mentions stand below their months, those of a year together, the latest first', () => {
  const page = readPage(largeSite, 'people/ada-morn');
  const years = [...page.querySelectorAll('.year')];
  expect(years.map(({ id }) => id)).toEqual(['y2025', 'y2024']);
  for (const year of years) {
    const months = list(year, 'h3');
    expect(new Set(months).size).toBe(months.length);
    expect(months.every((month) => month.endsWith(year.id.slice(1)))).toBe(true);
  }
});
