import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { processCopy } from '../../copy/process-copy.ts';
import type { Delivery } from '../delivery.ts';
import { META, makePage, read as readMade, STORY } from '../fixtures/make-page.ts';
import { readText } from '../read-deliveries.ts';

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

test.each([
  [
    'a class of a standfirst',
    '<p class="standfirst">A port keeps silent while its pilots wait.</p>',
    '',
  ],
  [
    'a subtitle',
    '<h2 class="article-subtitle">A port keeps silent while its pilots wait.</h2>',
    '',
  ],
  [
    'its own words',
    '<h2>A port keeps silent while its pilots wait.</h2>',
    '<meta name="description" content="A port keeps silent while its pilots wait.">',
  ],
])('a sentence below the headline is the dek, and no paragraph, by %s', (_what, above, head) => {
  const { facts, copy } = readMade(makePage({ head: META + head, above }));
  expect(facts.dek).toBe('A port keeps silent while its pilots wait.');
  expect(copy).toBe(STORY.join('\n\n'));
});

describe('what else a page holds', () => {
  const consent = `<div role="dialog"><h2>Your right to opt out</h2><p>${PROSE.replaceAll('quay', 'cookie')}</p></div>`;

  test('a box that asks for consent is no article', () => {
    expect(() => readPage(`<main><h1>Ferry Returns</h1></main>${consent}`)).toThrow(
      'holds no article',
    );
    const [page] = [readPage(`<main><h1>Ferry Returns</h1><p>${PROSE}</p></main>${consent}`)];
    expect(page?.copy).toBe(PROSE);
  });

  test('a box may show the article', () => {
    const page = readPage(
      `<body><div role="dialog"><h1>Ferry Returns</h1><p>${PROSE}</p></div></body>`,
    );
    expect(page?.copy).toBe(PROSE);
  });

  test('a part that was sent later is put in its place', () => {
    const said = '{"@type":"NewsArticle","articleBody":"The ferry sailed again on Thursday."}';
    const page = readPage(
      `<head><script type="application/ld+json">${said}</script></head><body><main><h1>Ferry Returns</h1><template id="B:1"></template></main><div hidden id="S:1"><p>${PROSE}</p><p>${PROSE}</p></div></body>`,
    );
    expect(page?.copy).toBe(`${PROSE}\n\n${PROSE}`);
  });

  test('entities that are written twice are read twice', () => {
    const page = readPage(
      `<head><meta name="description" content="&amp;lt;p&amp;gt;Islanders &amp;amp;mdash; and visitors &amp;amp;mdash; wait.&amp;lt;/p&amp;gt;"></head><body><main><h1>Ferry Returns</h1><p>${PROSE}</p></main></body>`,
    );
    expect(page?.facts.dek).toBe('Islanders — and visitors — wait.');
  });

  test('entities in JSON are read, in names as in a text; a sign alone is none', () => {
    const body = `${PROSE}&nbsp;It cost 9 &amp; not 7 pounds. `;
    const data = {
      '@type': 'NewsArticle',
      headline: 'Fares &amp; Ferries: R&D',
      articleSection: 'Ports &amp; Piers',
      publisher: { name: 'Reed &amp; Co. KG' },
      author: { name: 'Ana O&#39;Neill' },
      articleBody: `${body.repeat(4)}\n${body}`,
    };
    const script = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
    const page = readPage(`<head>${script}</head><body><p>${PROSE}</p></body>`);
    expect(page?.facts).toMatchObject({
      title: 'Fares & Ferries: R&D',
      section: 'Ports & Piers',
      sourceName: 'Reed & Co. KG',
      byline: ["Ana O'Neill"],
    });
    expect(page?.copy).toContain('come in. It cost 9 & not 7 pounds.');
    expect(page?.copy).not.toMatch(/nbsp|amp;/);
  });
});

describe('what stands before a page', () => {
  const page = `<!DOCTYPE html><html><head><title>Ferry</title></head><body><h1>Ferry Sails</h1><p>${PROSE}</p></body></html>`;

  test.each([
    ['a style', '<style>\n.x { opacity: 1 }\n</style>'],
    ['a script', '    <script>let a = 1 < 2;</script>'],
    [
      'a warning of the server',
      '<br />\n<b>Warning</b>: no link in <b>/www/a.php</b> on line <b>9</b><br />\n',
    ],
  ])('%s', (_what, lead) => {
    const { kind, deliveries } = readText(lead + page, 'page.html');
    expect(kind).toBe('a web page');
    expect(deliveries[0]?.copy).toBe(PROSE);
  });

  test('a text that begins with a tag, and only speaks of pages, is a text', () => {
    const text = `<b>Ferry Sails</b>\n\n${PROSE}\n\nIts page says <htm> or <header2>, and nothing else.`;
    expect(readText(text, 'paste.txt').kind).toBe('plain text');
  });
});
