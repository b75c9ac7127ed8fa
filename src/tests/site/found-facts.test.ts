import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { getText, readPage } from '../read-page.ts';
import { testSites } from '../test-sites.ts';

const dump = readPage(testSites.hard, '2025/04/lamp-on-the-pier-burns-again');
const signed = readPage(testSites.hard, '2025/04/pier-lamp-is-lit');
const readJson = (page: Document) =>
  JSON.parse(page.querySelector('script[type="application/ld+json"]')?.textContent ?? '');

describe('an article whose copy tells who wrote it, where and when', () => {
  test('says so in the place of each fact', () => {
    const facts = [...dump.querySelectorAll('.facts p')].map(getText);
    expect(facts).toContain('By Ana Ferrer');
    expect(facts).toContain('Filed from Beirut');
    expect(facts).toContain('Updated 3 April 2025');
    expect(facts).toContain('Agency: Agencies, AP');
  });

  test('has its points as a list below the headline', () => {
    const points = [...dump.querySelectorAll('header .points > li')].map(getText);
    expect(points).toEqual(['The lamp was dark for two years', 'Pilots had steered by the chapel']);
  });

  test('has nothing but sentences in its text', () => {
    const shown = [...dump.querySelectorAll('.prose > p')].map(getText);
    expect(shown).toHaveLength(3);
    expect(shown[0]).toMatch(/^The lamp at the end of the long pier was lit/);
    expect(shown.every((text) => /[.]$/.test(text))).toBe(true);
  });

  test('shows readers no record of what was taken out', () => {
    expect(dump.getElementById('removals')).toBeNull();
    expect(getText(dump.body)).not.toContain('Taken out of the copy');
  });

  test('is cited under the name of who wrote it', () => {
    const cited = dump.querySelector('cite-article')?.getAttribute('data-cited') ?? '';
    expect(JSON.parse(cited).byline).toEqual(['Ana Ferrer']);
  });

  test('tells machines the same', () => {
    expect(readJson(dump)).toMatchObject({
      author: [{ '@type': 'Person', name: 'Ana Ferrer' }],
      dateline: 'Beirut',
      dateModified: '2025-04-03',
    });
  });

  test('is cited with its author', () => {
    const cited = dump.querySelector('cite-article')?.getAttribute('data-cited');
    expect(JSON.parse(cited ?? '')).toMatchObject({ byline: ['Ana Ferrer'] });
  });
});

test('front matter wins over a byline in the copy', () => {
  expect(getText(signed.querySelector('.facts'))).toContain('By Omar Haddad');
  expect(getText(signed.body)).not.toContain('Ana Ferrer');
  const url = 'https://news.example/bylines/omar-haddad/';
  expect(readJson(signed).author).toEqual([{ '@type': 'Person', name: 'Omar Haddad', url }]);
});

test('two versions of a story lead to one another, and no other article does', () => {
  const also = dump.querySelector('section[aria-labelledby="also"]');
  expect(getText(also?.querySelector('h2'))).toBe('Also reported by');
  expect(getText(also?.querySelector('li'))).toBe(
    'The Harbour Wire: Pier Lamp Is Lit After Two Years',
  );
  expect(also?.querySelector('a')?.getAttribute('href')).toBe('/2025/04/pier-lamp-is-lit/');
  const back = signed.querySelector('section[aria-labelledby="also"]');
  expect(getText(back)).toContain('The Harbour Wire: The Lamp on the Pier Burns Again');
  const other = readPage(testSites.hard, '2025/02/short-notice-1');
  expect(other.querySelector('section[aria-labelledby="also"]')).toBeNull();
});

test('the list of a name says of an article whose it is, and what else reports its story', () => {
  const list = join(testSites.hard.dir, 'names/lists/by/omar-haddad/1.json');
  const twins = ['/2025/04/lamp-on-the-pier-burns-again/'];
  const [article] = JSON.parse(readFileSync(list, 'utf8')).articles;
  expect(article).toMatchObject({ source: 'The Harbour Wire', twins });
});
