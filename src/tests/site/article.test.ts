import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { getText, readPage, SEED } from '../read-page.ts';
import { testSites } from '../test-sites.ts';

/** What a reader should get of each delivered file; the first words tell where its text begins. */
const articles = [
  {
    id: SEED.cia,
    title: 'Heads of CIA, MI6 Issue Joint Call for Ceasefire in Gaza',
    begins: 'The heads of the American and British',
    caption:
      'Displaced woman Iqbal Al-Zeidi stands in front of her tent which was torn by an Israeli strike, on the courtyard of Al-Aqsa Martyrs hospital, amid the Israel-Hamas conflict, in Deir Al-Balah in the central Gaza Strip, September 5, 2024.',
    credit: 'REUTERS/Ramadan Abed',
  },
  {
    id: SEED.libya,
    title: 'Turkish Intelligence Moves to ‘Heal the Rift’ in Libya',
    begins: 'The head of Turkish intelligence, Ibrahim Kalin,',
    caption: 'Dbeibeh received Turkish intelligence chief Ibrahim Kalin in Tripoli on Thursday.',
    credit: 'Turkish media',
  },
];

describe.each(articles)('$title', ({ id, title, begins, caption, credit }) => {
  const page = readPage(testSites.root, id);
  const delivered = readFileSync(`src/tests/seed/articles/${id}.md`, 'utf8').split('\n');
  const paragraphs = delivered
    .slice(delivered.findIndex((line) => line.startsWith(begins)))
    .filter((line) => line.trim());

  test('has every sentence of the copy, in order and unchanged', () => {
    const shown = [...page.querySelectorAll('.prose > p')].map(getText);
    expect(shown).toEqual(paragraphs);
    expect(shown.length).toBeGreaterThan(7);
  });

  test('has the headline once, as its one h1', () => {
    expect([...page.querySelectorAll('h1')].map(getText)).toEqual([title]);
    expect(getText(page.querySelector('main')).split(title)).toHaveLength(2);
  });

  test('has the caption once, in a figure, its credit set apart', () => {
    expect(getText(page.body).split(caption)).toHaveLength(2);
    const captions = page.querySelectorAll('figure > figcaption');
    expect(captions).toHaveLength(1);
    expect(getText(captions[0]?.querySelector('.caption'))).toBe(caption);
    expect(getText(captions[0]?.querySelector('.credit'))).toBe(credit);
    expect(getText(page.querySelector('figure'))).toContain('The photo with this report showed:');
  });

  test('has no label of a text button', () => {
    expect(page.body.textContent).not.toMatch(/^\s*TT\s*$/m);
    expect([...page.querySelectorAll('main *')].map(getText)).not.toContain('TT');
  });

  test('tells when, where and whence', () => {
    const time = page.querySelector('time[datetime="2024-09-07"]');
    expect(getText(page.querySelector('.facts'))).toContain('Published 7 September 2024');
    expect(time).not.toBeNull();
    expect(getText(page.querySelector('article header a'))).toBe('Arab World');
    const original = page.querySelector('article footer a');
    expect(original?.getAttribute('href')).toMatch(
      /^https:\/\/english\.aawsat\.com\/arab-world\/50585/,
    );
    expect(getText(page.querySelector('.facts'))).toMatch(/\d-minute read/);
  });

  test('describes itself to machines as a NewsArticle', () => {
    const data = JSON.parse(
      page.querySelector('script[type="application/ld+json"]')?.textContent ?? '',
    );
    expect(data).toMatchObject({
      '@type': 'NewsArticle',
      headline: title,
      datePublished: '2024-09-07',
      mainEntityOfPage: `https://news.example/${id}/`,
      author: { name: 'Asharq Al-Awsat' },
    });
  });

  test('carries its address and its card for other sites', () => {
    const get = (selector: string, name: string) =>
      page.querySelector(selector)?.getAttribute(name);
    expect(get('link[rel=canonical]', 'href')).toBe(`https://news.example/${id}/`);
    expect(get('meta[property="og:title"]', 'content')).toBe(title);
    expect(get('meta[property="og:type"]', 'content')).toBe('article');
  });
});

test('a long headline is set smaller, on its page as in lists', () => {
  const lengths = ['2025/03/a-very-long-headline', ''].flatMap((path) => {
    const headings = [...readPage(testSites.hard, path).querySelectorAll('main :is(h1, h2)')];
    const own = headings.filter((one) => getText(one).startsWith('Harbour Authority Promises'));
    return own.map((one) => one.getAttribute('data-length'));
  });
  expect(lengths).toEqual(['longest', 'longest']);
});
