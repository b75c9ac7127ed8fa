import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { processCopy } from '../markdown/process-copy.ts';
import type { Delivery } from './delivery.ts';
import { htmlToCopy } from './html-to-copy.ts';
import { readText } from './read-deliveries.ts';

const fixture = (name: string) => readFileSync(`src/importer/fixtures/${name}`, 'utf8');
const read = (name: string) => readText(fixture(name), name);
const readPage = (html: string) => readText(html, 'page.html').deliveries[0];
const toPage = ({ facts, copy, form }: Delivery) =>
  processCopy({ text: copy, title: facts.title ?? '', form });
const PROSE =
  'The ferry to the outer islands sailed again on Thursday, six weeks after a storm had broken its ramp, and islanders lined the quay to see it come in.';

describe('a web page', () => {
  const { kind, deliveries } = read('page.html');
  const [article] = deliveries;
  if (!article) throw new Error('The page was not read.');

  test('gives its facts from JSON-LD and OpenGraph', () => {
    expect(kind).toBe('a web page');
    expect(article.facts).toEqual({
      title: 'Ferry Returns to the Islands',
      dek: 'Islanders wait for repairs to the second quay.',
      published: '2023-05-04T08:15:00+01:00',
      updated: '2023-05-04T12:00:00+01:00',
      section: 'Islands',
      sourceName: 'The Harbour Post',
      sourceUrl: 'https://harbour.example/world/ferry-returns',
      byline: ['Mara Quill', 'Ivo Reed'],
      lang: 'en-GB',
    });
  });

  test('leaves out headline, byline, date, menus and scripts', () => {
    expect(article.copy).not.toMatch(/Ferry Returns|Quill|4 May|Sport|Cookies|never/);
  });

  test('shows on its page what was delivered: words that look like markup, links, lists, captions', async () => {
    const { html, facts } = await toPage(article);
    expect(html).toContain('costs *nine* pounds, up from 1. seven');
    expect(html).toContain('[day](returns) at &#x3C;b>half&#x3C;/b> that price');
    expect(html).toContain('<a href="https://harbour.example/docs/fares.html">list of fares</a>');
    expect(html).toMatch(/<h2[^>]*>What comes next<\/h2>/);
    expect(html).toContain('<li>Two sailings a day until June</li>');
    expect(html).toContain('<p>1986. That was the last year');
    expect(html).toContain('<figcaption>The second quay, closed since March</figcaption>');
    expect(facts.photos).toEqual([
      { caption: 'The ferry leaves the northern quay at dawn.', credit: 'Lena Marsh/Reuters' },
    ]);
  });

  test('is asked for its facts where no metadata gives them', () => {
    const page = readPage(
      `<html><body><main><h1>Ferry Sails</h1><p>By <a rel=author href=/m>Mara Quill</a></p><time datetime=2023-05-04>4 May</time><p>${PROSE}<p>${PROSE.replace('The', 'A')}</main></body></html>`,
    );
    expect(page?.facts).toEqual({
      title: 'Ferry Sails',
      published: '2023-05-04',
      byline: ['Mara Quill'],
    });
    expect(page?.copy).toBe(`${PROSE}\n\n${PROSE.replace('The', 'A')}`);
  });

  test('passes over JSON-LD that does not parse, or says something else', () => {
    const json = ['{"@type":', '[null,7]', '{"@type":"NewsArticle","headline":7,"author":{"x":1}}'];
    const scripts = json.map((text) => `<script type="application/ld+json">${text}</script>`);
    const page = readPage(
      `<html><head>${scripts.join('')}<title>Ferry Sails</title></head><body><p>${PROSE}</p><p>${PROSE}</p></body></html>`,
    );
    expect(page?.facts).toEqual({ title: 'Ferry Sails' });
  });

  test('takes no address that is not http', () => {
    const page = readPage(
      `<html><head><link rel=canonical href="javascript:alert(1)"></head><body><h1>Ferry</h1><p>${PROSE}</p><p>${PROSE}<a href="javascript:alert(1)">more</a></p></body></html>`,
    );
    expect(page?.facts.sourceUrl).toBeUndefined();
    expect(page?.copy).not.toContain('javascript');
  });
});

describe('feeds and exports', () => {
  test('RSS: one article an item, in the zone in which it was published', () => {
    const { kind, deliveries } = read('feed.rss');
    expect(kind).toBe('a feed');
    expect(deliveries.map(({ facts }) => facts)).toEqual([
      {
        title: 'Bridge ‘Safe’ After Checks & Repairs',
        published: '2023-05-04T23:30:00-05:00',
        section: 'Transport',
        sourceName: 'The Harbour Post',
        sourceUrl: 'https://harbour.example/bridge',
        byline: ['Ivo Reed'],
        lang: 'en-GB',
      },
      {
        title: 'Pool Opens Early',
        sourceName: 'The Harbour Post',
        sourceUrl: 'https://harbour.example/pool',
        lang: 'en-GB',
      },
    ]);
    expect(deliveries[0]?.copy).toMatch(/^The old bridge[^\n]*\n\nA toll of 5 \\\* 3 pounds/);
  });

  test('Atom: text that is no HTML stands as it is, and a day of change is no day of publication', async () => {
    const [ferry, note] = read('feed.atom').deliveries;
    expect(ferry?.facts).toMatchObject({ lang: 'ar', published: '2023-05-04T08:00:00+03:00' });
    expect(ferry?.copy.split('\n\n')).toHaveLength(2);
    expect(note?.facts.published).toBeUndefined();
    if (!note) throw new Error('The note was not read.');
    expect((await toPage(note)).html).toBe('<p># Not a heading, and &#x3C;b>no tag</p>');
  });

  test('JSON Feed: an indented line and a star are no markup', async () => {
    const [strike] = read('feed.json').deliveries;
    if (!strike) throw new Error('The strike was not read.');
    expect(strike.facts).toMatchObject({ section: 'Work', byline: ['Mara Quill'] });
    expect((await toPage(strike)).html).toContain(
      '* They want nine pounds an hour.\nA line that is set in.',
    );
  });

  test('WordPress: posts alone, with paragraphs, captions, names of authors and the site’s zone', () => {
    const { kind, deliveries } = read('export.xml');
    expect(kind).toBe('a WordPress export');
    expect(deliveries).toHaveLength(2);
    expect(deliveries[0]?.facts).toMatchObject({
      title: 'Lighthouse Sold for £9 & a Promise',
      published: '2023-05-04T23:10:00+03:00',
      section: 'News',
      byline: ['Mara Quill'],
    });
    expect(deliveries[0]?.copy).toBe(
      'The lighthouse was sold on Thursday.\n\nThe lamp room at dusk. (Photo: Ivo Reed)\n\nIts keeper, who is 81, keeps the key.\\\nHe signed # twice.',
    );
    expect(deliveries[1]).toMatchObject({ isDraft: true, copy: 'Words to come.' });
    expect(deliveries[1]?.facts.published).toBeUndefined();
  });
});

test.each([
  [
    'a page without an article',
    fixture('page-without-article.html'),
    /x: The page holds no article/,
  ],
  ['an empty page', '<!doctype html><title>x</title>', /x: The page holds no article/],
  ['a feed without entries', fixture('empty.rss'), /x: The feed has no entry with a text/],
  ['a broken feed', '<rss version="2.0"><chan', /x: The feed /],
  [
    'broken JSON',
    '{"version":"https://jsonfeed.org/version/1.1","items":[',
    /x: The feed cannot be read/,
  ],
  ['a broken export', fixture('export.xml').slice(0, 1500), /x: The export is cut off/],
  [
    'an export of pages',
    fixture('export.xml').replaceAll('>post<', '>page<').replaceAll('[post]', '[page]'),
    /x: The export has no post/,
  ],
  [
    'half a surrogate pair in JSON',
    fixture('feed.json').replace('pounds', '\\ud83d'),
    /x: “Net Menders Strike” holds half/,
  ],
  ['tags nested without end', `<html><body>${'<div>'.repeat(60_000)}`, /^x: /],
])('refuses %s with one clear line', (_what, text, message) => {
  expect(() => readText(text, 'x')).toThrow(message);
});

test('multiplies no entities', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const entities = names.map(
    (name, index) => `<!ENTITY ${name} "${`&${names[index - 1]};`.repeat(20)}">`,
  );
  const bomb = `<?xml version="1.0"?><!DOCTYPE rss [${entities.join('')}]><rss version="2.0"><channel><item><title>T</title><description>words &f;</description></item></channel></rss>`;
  const copy = readText(bomb, 'x').deliveries[0]?.copy ?? '';
  expect(copy).toContain('words');
  expect(copy.length).toBeLessThan(1000);
});

test('shows any text of a page word for word', async () => {
  const sign = fc.constantFrom(
    ...'*_#[](){}<>`~|\\+-=.!&:;/@"\'^$0123456789 aZé\u00A0نس'.split(''),
  );
  const words = fc.string({ unit: sign, minLength: 1, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 4 }), async (paragraphs) => {
      const encode = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
      const copy = htmlToCopy(paragraphs.map((text) => `<p>a ${encode(text)} z</p>`).join('\n'));
      const { html } = await processCopy({ text: copy, title: 'T' });
      const shown = htmlToText(html);
      expect(shown).toEqual(paragraphs.map((text) => toWords(`a ${text} z`)));
    }),
    { numRuns: 300 },
  );
});

function htmlToText(html: string): string[] {
  return html
    .split('</p>')
    .slice(0, -1)
    .map((part) =>
      toWords(
        part
          .replace(/<[^>]*>/g, '')
          .replace(/&#x3C;/g, '<')
          .replace(/&#x26;/g, '&'),
      ),
    );
}

function toWords(text: string): string {
  return text.replace(/[ \n\t]+/g, ' ').trim();
}
