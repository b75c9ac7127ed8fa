import { describe, expect, test } from 'vitest';
import { META, makePage, read, toJson } from '../../fixtures/make-page.ts';

describe('the date of a page', () => {
  test.each([
    [
      'a clock of a script',
      { above: '<time datetime="Thu Apr 06 2023 09:30:00 GMT+0200 (CEST)">6 Apr</time>' },
      '2023-04-06T09:30:00+02:00',
    ],
    [
      'a time with a named zone',
      { above: '<time datetime="2023-04-06 09:30:11 GMT">Apr 6</time>' },
      '2023-04-06T09:30:11Z',
    ],
    [
      'a time whose words name the zone',
      { above: '<time datetime="2023-04-06 16:05:00">04/06/2023 04:05 PM PDT</time>' },
      '2023-04-06T16:05:00-07:00',
    ],
    [
      'an address by slashes',
      { head: '<link rel="canonical" href="https://pier.example/2023/04/06/lamp/">' },
      '2023-04-06',
    ],
    [
      'an address with the name of the month',
      { head: '<link rel="canonical" href="https://pier.example/news/2023/apr/06/lamp">' },
      '2023-04-06',
    ],
    [
      'an address with one number',
      { head: '<link rel="canonical" href="https://pier.example/news/20230406/lamp.html">' },
      '2023-04-06',
    ],
    [
      'JSON-LD of a page',
      { head: toJson({ '@type': 'WebPage', datePublished: '2023-04-06T09:30:00Z' }) },
      '2023-04-06T09:30:00Z',
    ],
    [
      'JSON-LD within a page',
      {
        head: toJson({
          '@type': 'WebPage',
          mainEntity: { '@type': 'NewsArticle', datePublished: '2023-04-06' },
        }),
      },
      '2023-04-06',
    ],
    [
      'JSON-LD with a raw line end and a comma too many',
      {
        head: toJson('{"@type":"NewsArticle","articleBody":"a\nb","datePublished":"2023-04-06",}'),
      },
      '2023-04-06',
    ],
    [
      'JSON-LD in a remark',
      { head: toJson('<!-- {"@type":"NewsArticle","datePublished":"2023-04-06"} -->') },
      '2023-04-06',
    ],
    [
      'JSON-LD that is cut off',
      { head: toJson('{"@type":"NewsArticle","datePublished":"2023-04-06","x":"') },
      '2023-04-06',
    ],
    [
      'itemprop',
      { above: '<span itemprop="datePublished" content="2023-04-06">Thursday</span>' },
      '2023-04-06',
    ],
    [
      'a line with the class of a date',
      { above: '<div class="post-date">Posted: 6 April 2023</div>' },
      '2023-04-06',
    ],
    ['a line in Arabic', { above: '<div class="date">الخميس ٦ أبريل ٢٠٢٣</div>' }, '2023-04-06'],
    [
      'two that agree against one',
      {
        above: '<time datetime="2023-04-06">6 April</time>',
        head: '<link rel="canonical" href="https://pier.example/2023/04/06/a"><meta name="date" content="2023-04-07">',
      },
      '2023-04-06',
    ],
  ])('is read from %s', (_what, page, published) => {
    const { facts, evidence } = read(makePage(page));
    expect(facts.published).toBe(published);
    expect(evidence).toContainEqual(
      expect.objectContaining({ fact: 'published', value: published }),
    );
  });

  test.each([
    ['in the year 1', '0001-01-01T00:00:00Z'],
    ['before 1800', '1799-12-31'],
    ['after tomorrow', '2999-01-01'],
  ])('is none where it lies %s', (_what, day) => {
    const { facts } = read(
      makePage({ head: `<meta property="article:published_time" content="${day}">` }),
    );
    expect(facts.published).toBeUndefined();
  });

  test.each([
    ['JSON-LD', { head: toJson({ '@type': 'NewsArticle', dateModified: '2023-04-07' }) }],
    ['meta', { head: '<meta property="article:modified_time" content="2023-04-07">' }],
    ['a line', { above: '<p class="date">Updated: 7 April 2023</p>' }],
    ['a time', { above: '<p>Updated <time datetime="2023-04-07">April 7</time></p>' }],
  ])('of an update is never that of publication: %s', (_what, page) => {
    expect(read(makePage(page)).facts).toMatchObject({ updated: '2023-04-07' });
    expect(read(makePage(page)).facts.published).toBeUndefined();
  });

  test('is left out, and said, where two places of like weight disagree', () => {
    const { facts, notes } = read(
      makePage({
        head: '<meta name="date" content="2023-04-06"><meta name="dc.date" content="2023-04-08">',
      }),
    );
    expect(facts.published).toBeUndefined();
    expect(notes?.join()).toMatch(/2023-04-06.*2023-04-08/);
  });

  test('of an update at the same moment in another zone says nothing', () => {
    const head = `${META}<meta property="article:modified_time" content="2023-04-06T11:30:00+02:00">`;
    expect(read(makePage({ head })).facts.updated).toBeUndefined();
  });
});

test('the first date of a page is that of its article', () => {
  const time = (day: string) => `<time itemprop="datePublished" datetime="${day}">a day</time>`;
  const others = ['2023-04-01', '2023-04-01', '2023-04-01'].map(time).join('');
  const page = makePage({ above: time('2023-04-06') }).replace(
    '<footer>',
    `<div>${others}</div><footer>`,
  );
  expect(read(page).facts.published).toBe('2023-04-06');
});

test('names of systems are read whatever signs they have', () => {
  const head =
    '<meta property="article:published:time" content="2023-04-06T09:30:00Z"><meta property="og:site:name" content="The Pier Wire">';
  expect(read(makePage({ head })).facts.published).toBe('2023-04-06T09:30:00Z');
  expect(
    read(makePage({ head: '<meta name="publishdate" content="2023-04-06">' })).facts.published,
  ).toBe('2023-04-06');
});
