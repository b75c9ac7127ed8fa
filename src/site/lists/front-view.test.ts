import { expect, test } from 'vitest';
import { makeArchive } from '../data/archive.ts';
import { makeArticle, makeEntry } from '../data/fixtures/make-article.ts';
import { toFrontView } from './front-view.ts';

const many = Array.from({ length: 40 }, (_, index) =>
  makeArticle(`a${index}`, { section: ['World', 'Sport', 'Arts'][index % 3] ?? 'World' }),
);
const view = (articles: typeof many) =>
  toFrontView(makeArchive({ articles, entries: [], findTwins: () => new Map() }));

test('no story stands twice, and the latest leads', () => {
  const { lead, under, beside, below, sections, frame } = view(many);
  const all = [lead, ...under, ...beside, ...below, ...sections.flatMap(({ stories }) => stories)];
  expect(lead?.path).toBe('/a0/');
  expect(new Set(all.map((story) => story?.path)).size).toBe(all.length);
  expect(sections.map(({ stories }) => stories.length)).toEqual([4, 4, 4]);
  expect(frame).toMatchObject({ latest: '2024-09-07', sections: { length: 3 } });
});

test('of several reports of a story one is shown, with who else reported it', () => {
  const source = { name: 'Second Agency', url: 'https://example.org/' };
  const other = makeArticle('other', { front: { source } });
  const articles = [...many.slice(0, 2), other, ...many.slice(2)];
  const twins = new Map([
    ['a0', [other]],
    ['other', articles.slice(0, 1)],
  ]);
  const archive = makeArchive({ articles, entries: [], findTwins: () => twins });
  const { lead, under, beside, below, sections } = toFrontView(archive);
  expect(lead?.twins).toEqual([{ name: 'Second Agency', path: '/other/' }]);
  const others = [...under, ...beside, ...below, ...sections.flatMap(({ stories }) => stories)];
  expect(others.map(({ path }) => path)).not.toContain('/other/');
});

test('the lead, the second beside it and about every third story have their pictures', () => {
  const photo = { path: '/a.jpg', key: 'a', width: 900, height: 600, alt: 'A quay' };
  const { lead, beside, below, sections } = view(many.map((article) => ({ ...article, photo })));
  const pictures = [lead, ...beside, ...below].map((story) => (story?.photo ? 1 : 0)).join('');
  expect(pictures).toBe('101001001001');
  expect(sections.map(({ stories: [first, second] }) => [!!first?.photo, !!second?.photo])).toEqual(
    Array.from({ length: 3 }, () => [true, false]),
  );
});

test('a picture of few pixels does not stand across a column, so that its lead is one without a picture', () => {
  const photo = { path: '/a.jpg', key: 'a', width: 599, height: 400, alt: 'A stamp' };
  const { lead, under, beside, below, sections } = view(
    many.map((article) => ({ ...article, photo })),
  );
  const all = [lead, ...under, ...beside, ...below, ...sections.flatMap(({ stories }) => stories)];
  expect(all.filter((story) => story?.photo)).toEqual([]);
  expect(under).toHaveLength(2);
});

test('under a lead without a picture stand two stories more, where there are as many', () => {
  const count = (articles: typeof many) => {
    const { under, beside, below } = view(articles);
    return [under.length, beside.length, below.length];
  };
  expect(count(many)).toEqual([2, 2, 8]);
  expect(count(many.slice(0, 5))).toEqual([2, 2, 0]);
  expect(count(many.slice(0, 4))).toEqual([0, 2, 1]);
});

test('the names most written of are in the news, in their own script, their places on the map', () => {
  const articles = many
    .slice(0, 3)
    .map((article, index) =>
      makeArticle(article.id, { names: ['musa', ...(index === 0 ? ['sara'] : [])] }),
    );
  const native = [{ lang: 'ar', name: 'موسى' }];
  const entries = [
    makeEntry('people', 'sara', { coordinates: [32, 22] }),
    makeEntry('people', 'musa', { native }),
    makeEntry('people', 'nobody'),
  ];
  const { news, places } = toFrontView(
    makeArchive({ articles, entries, findTwins: () => new Map() }),
  );
  expect(news).toEqual([
    { name: 'musa', path: '/people/musa/', articles: 3, native: native[0] },
    { name: 'sara', path: '/people/sara/', articles: 1 },
  ]);
  expect(places).toEqual([
    { name: 'sara', path: '/people/sara/', articles: 1, coordinates: [32, 22] },
  ]);
});

test('two stories make a page, and none makes one too', () => {
  const two = view(many.slice(0, 2));
  expect([two.lead?.path, two.beside.length, two.below, two.sections]).toEqual(['/a0/', 1, [], []]);
  const none = { under: [], beside: [], below: [], news: [], places: [], sections: [] };
  expect(view([])).toEqual({ frame: { sections: [] }, ...none });
});

test('what an editor has pinned leads in that order, before what is later, and stands once', () => {
  const pins = ['a30', 'unknown', 'a2'];
  const archive = makeArchive({ articles: many, entries: [], pins, findTwins: () => new Map() });
  const { lead, under, beside, below, sections } = toFrontView(archive);
  expect(lead?.path).toBe('/a30/');
  expect(under.map(({ path }) => path)).toEqual(['/a2/', '/a0/']);
  const all = [lead, ...under, ...beside, ...below, ...sections.flatMap(({ stories }) => stories)];
  expect(new Set(all.map((story) => story?.path)).size).toBe(all.length);
});

test('sections stand in the order of the site, and then of their latest story', () => {
  const archive = makeArchive({ articles: many, entries: [], findTwins: () => new Map() });
  const list = (order: string[]) => toFrontView(archive, order).sections.map(({ name }) => name);
  const usual = list([]);
  expect(usual).toHaveLength(3);
  const [first = '', second = '', third = ''] = usual;
  expect(list([third.toUpperCase(), 'Unknown'])).toEqual([third, first, second]);
});
