import { describe, expect, test } from 'vitest';
import { makeArchive } from '../data/archive.ts';
import { makeArticle, makeEntry } from '../data/fixtures/make-article.ts';
import { listNameParts, toNameKey, toNameView } from './name-view.ts';

const open = (
  articles: ReturnType<typeof makeArticle>[],
  entries: ReturnType<typeof makeEntry>[],
) => makeArchive({ articles, entries, findTwins: () => new Map() });

function view(
  archive: ReturnType<typeof open>,
  ref: `people/${string}` | `places/${string}`,
  at = 0,
) {
  const name = archive.names.get(ref);
  const part = name && listNameParts(name)[at];
  if (!name || !part) throw new Error(`There is no part ${at} of ${ref}.`);
  return toNameView(archive, name, part);
}

test('who is named with a name beyond chance comes before who is named everywhere', () => {
  const articles = [
    ...['a', 'b', 'c'].map((id) => makeArticle(id, { names: ['ada', 'everywhere'] })),
    ...['d', 'e'].map((id) => makeArticle(id, { names: ['ada', 'bo', 'everywhere'] })),
    ...Array.from({ length: 40 }, (_, at) => makeArticle(`z${at}`, { names: ['everywhere'] })),
  ];
  const entries = ['ada', 'bo', 'everywhere'].map((id) => makeEntry('people', id));
  const { newest } = view(open(articles, entries), 'people/ada');
  expect(newest?.companions.map(({ name, articles: count }) => [name, count])).toEqual([
    ['bo', 2],
    ['everywhere', 5],
  ]);
});

describe('mentions by year', () => {
  const dated = (id: string, published: string) =>
    makeArticle(id, { names: ['ada'], front: { published } });

  test('each year leads to the page and the place where its mentions begin', () => {
    const late = Array.from({ length: 61 }, (_, at) => dated(`l${at}`, '2024-02-01'));
    const archive = open([...late, dated('x', '2022-05-01')], [makeEntry('people', 'ada')]);
    expect(view(archive, 'people/ada').newest?.years).toEqual([
      { year: '2022', articles: 1, path: '/people/ada/1/#y2022' },
      { year: '2023', articles: 0, path: '' },
      { year: '2024', articles: 61, path: '/people/ada/#y2024' },
    ]);
  });

  test('a page tells the year that the next older page begins with more of', () => {
    const late = Array.from({ length: 61 }, (_, at) => dated(`l${at}`, '2024-02-01'));
    const archive = open([...late, dated('x', '2022-05-01')], [makeEntry('people', 'ada')]);
    const years = [0, 1].map((at) => view(archive, 'people/ada', at).goesOn);
    expect(years).toEqual(['2024', undefined]);
    const cut = open(
      [
        ...late.slice(0, 32),
        ...Array.from({ length: 28 }, (_, at) => dated(`o${at}`, '2022-05-01')),
      ],
      [makeEntry('people', 'ada')],
    );
    expect([0, 1].map((at) => view(cut, 'people/ada', at).goesOn)).toEqual(['2024', undefined]);
  });

  test('a year begins with the day of the site, however far its own clock is ahead', () => {
    const articles = [dated('a', '2024-01-01'), dated('b', '2024-01-01T01:00:00+03:00')];
    const { mentions, newest } = view(open(articles, [makeEntry('people', 'ada')]), 'people/ada');
    expect(mentions.map(({ day }) => day)).toEqual(['2024-01-01', '2023-12-31']);
    expect(newest?.years.map(({ year, articles: count }) => [year, count])).toEqual([
      ['2023', 1],
      ['2024', 1],
    ]);
  });

  test('reports of one story in two years stand in both, so that each year has its place', () => {
    const articles = [dated('b', '2024-01-01'), dated('a', '2023-12-31'), dated('c', '2023-12-31')];
    const twins = new Map(
      articles.map((article) => [article.id, articles.filter((other) => other !== article)]),
    );
    const entries = [makeEntry('people', 'ada')];
    const archive = makeArchive({ articles, entries, findTwins: () => twins });
    const { mentions, newest } = view(archive, 'people/ada');
    expect(mentions.map(({ day }) => day.slice(0, 4))).toEqual(['2024', '2023']);
    expect(newest?.years.map(({ path }) => path)).toEqual([
      '/people/ada/#y2023',
      '/people/ada/#y2024',
    ]);
  });

  test('one year is no chart', () => {
    const archive = open([dated('a', '2024-02-01')], [makeEntry('people', 'ada')]);
    expect(view(archive, 'people/ada').newest?.years).toEqual([]);
  });
});

test('an article of a town counts for its country, told apart', () => {
  const mention = (id: string, ...places: string[]) => {
    const names = places.map((place) => ({
      kind: 'places' as const,
      id: place,
      surfaces: [place],
      sentence: `In ${place}.`,
    }));
    return makeArticle(id, { facts: { names } });
  };
  const articles = [
    mention('a', 'land'),
    mention('b', 'land', 'town'),
    mention('c', 'town'),
    mention('d', 'quarter'),
  ];
  const entries = [
    makeEntry('places', 'land'),
    makeEntry('places', 'town', { within: 'land' }),
    makeEntry('places', 'quarter', { within: 'town' }),
  ];
  const { newest } = view(open(articles, entries), 'places/land');
  expect(newest).toMatchObject({ articles: 2, more: 2, inside: [{ name: 'town', articles: 2 }] });
});

describe('what a page of a name is made of', () => {
  const articles = Array.from({ length: 60 }, (_, at) => makeArticle(`a${at}`, { names: ['ada'] }));
  const entries = ['ada', 'bo'].map((id) => makeEntry('people', id));
  const getKeys = (given: Partial<Parameters<typeof makeArchive>[0]> = {}) => {
    const archive = makeArchive({ articles, entries, findTwins: () => new Map(), ...given });
    const name = archive.names.get('people/ada');
    const parts = name ? listNameParts(name) : [];
    return parts.map((part) => name && JSON.stringify(toNameKey(archive, name, part)));
  };
  const findOther = (given: Parameters<typeof getKeys>[0]) => {
    const before = getKeys();
    return getKeys(given).flatMap((key, at) => (key === before[at] ? [] : at));
  };
  const change = (id: string, more: Partial<(typeof articles)[number]>) => ({
    articles: articles.map((one) => (one.id === id ? { ...one, ...more } : one)),
  });

  test.each([
    ['nothing', {}, []],
    ['what an article of its newest page says', change('a3', { digest: 'other' }), [0]],
    ['what an article of an older page says', change('a45', { digest: 'other' }), [1]],
    [
      'the summary of the name',
      { entries: [makeEntry('people', 'ada', { summary: '?' })] },
      [0, 1],
    ],
    [
      'a report of the same story',
      { findTwins: () => new Map([['a3', articles.slice(4, 5)]]) },
      [0],
    ],
    ['one new article fewer', { articles: articles.slice(1) }, [0]],
  ])('%s changes only the pages that show it', (_, given, other) => {
    expect(findOther(given)).toEqual(other);
  });
});
