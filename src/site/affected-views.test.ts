import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Plain } from '../base/plain.ts';
import type { NameEntry } from '../names/registry/registry.ts';
import { toArticleView } from './article/article-view.ts';
import type { Archive } from './data/archive.ts';
import { type Affected, findAffected } from './data/find-affected.ts';
import {
  type GivenArticle,
  type GivenContent,
  giveArticle,
  makeGivenArchive,
  NAMES,
} from './data/fixtures/give-articles.ts';
import { isSamePart } from './data/same-part.ts';
import { toSitePlan } from './data/site-plan.ts';
import { listDatasets } from './datasets/dataset-view.ts';
import { toTextView } from './datasets/text-view.ts';
import { listFeeds } from './feeds/feed-view.ts';
import {
  listParts,
  toDayView,
  toMonthView,
  toSectionView,
  toSignerView,
} from './lists/list-view.ts';
import { makeNameList } from './names/get-index-files.ts';
import { isOlderPart, listNameParts, toNameView } from './names/name-view.ts';

const pick = (values: readonly string[], most: number) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: most });

const facts = fc.record({
  title: fc.constantFrom('One', 'Two', 'Three'),
  section: fc.constantFrom('World', 'Money'),
  day: fc.integer({ min: 1, max: 4 }),
  names: pick(NAMES, 2),
  byline: pick(['Ana Ferrer', 'Omar Said', 'musa', 'Musa'], 1),
  revisions: fc.constantFrom(0, 0, 0, 1, 2),
});
const list = (from: number, size: fc.SizeForArbitrary, most: number) =>
  fc
    .array(facts, { maxLength: most, size })
    .map((all) => all.map((one, index) => giveArticle(`2024/09/a${from + index}`, one)));
/** What else may be said of a name in the registry, one thing of it; nothing at all where it is null. */
const SAID: (Partial<NameEntry> | null)[] = [
  null,
  { name: 'Derna' },
  { name: 'Musa', aliases: ['Omar Said'] },
  { aliases: ['Omar Said'] },
  { short: ['Said'] },
  { roles: ['mayor of Derna'] },
  { roles: ['mayor of Derna'], terms: [{ role: 'mayor of Derna', from: '2020' }] },
  { otherNames: ['Муса'] },
  { summary: 'Other.' },
  { native: [{ lang: 'ar', name: 'موسى' }] },
  { reporter: true, aliases: ['Omar Said', 'Ana Ferrer'] },
  { fediverse: '@musa@social.example' },
  { within: 'libya' },
  { within: 'africa-2' },
  { coordinates: [30, 10] },
  { wikidata: 'Q1' },
  { sameAs: ['https://example.org/'] },
];
const entries = fc.dictionary(fc.constantFrom<string>(...NAMES), fc.constantFrom(...SAID), {
  maxKeys: 2,
});
const pairs = fc.array(fc.tuple(fc.nat(90), fc.nat(90)), { maxLength: 3 });

/** Enough of them for names that have several pages. */
const OLDEST = Array.from({ length: 150 }, (_, at): GivenArticle => {
  const names = at % 9 === 0 ? [] : ['people/musa', 'places/derna'];
  return giveArticle(`2023/01/b${at}`, { title: 'Old', names });
});

/** Content, and what becomes of it: articles come and go, and some are changed, or moved to another place. */
const stories = fc
  .record({
    old: list(100, 'max', 26).map((own) => [...own, ...OLDEST.slice(0, own.length * 6)]),
    more: list(0, 'small', 2),
    places: fc.array(fc.nat(30), { minLength: 2, maxLength: 2 }),
    gone: fc.array(fc.nat(60), { maxLength: 2 }),
    mover: fc.option(fc.tuple(fc.nat(30), fc.nat(30)), { freq: 1 }),
    edits: fc.array(fc.tuple(fc.nat(90), facts), { maxLength: 2 }),
    twins: pairs,
    later: pairs,
    isSameTwins: fc.boolean(),
    shared: fc.nat(8),
    registries: fc.oneof(fc.constant([{}, {}]), fc.array(entries, { minLength: 2, maxLength: 2 })),
  })
  .map(
    ({ old, more, places, gone, mover, edits, twins, later, isSameTwins, shared, registries }) => {
      const [registry = {}, other = {}] = registries;
      const rest = { shared, summary: 'Who.' };
      const before: GivenContent = { articles: pair(old, twins), ...rest, entries: registry };
      const edited = old.map((one, at) => {
        const edit = edits.find(([place]) => place % old.length === at);
        return edit ? { ...one, ...edit[1] } : one;
      });
      const own = pair(edited, isSameTwins ? twins : later);
      if (mover && own.length > 0) {
        const [moved] = own.splice(mover[0] % own.length, 1);
        if (moved) own.splice(mover[1], 0, { ...moved, title: 'Moved' });
      }
      const left = own.filter((_, at) => !gone.includes(at));
      const stays = new Set(left.map(({ id }) => id));
      const remaining = left.map((one) => ({
        ...one,
        twins: one.twins.filter((id) => stays.has(id)),
      }));
      for (const [at, one] of more.entries()) remaining.splice(places[at] ?? 0, 0, one);
      const after: GivenContent = { articles: remaining, ...rest, entries: other };
      return { before, after };
    },
  );

/** Has articles report one story. */
function pair(
  articles: readonly GivenArticle[],
  places: readonly (readonly [number, number])[],
): GivenArticle[] {
  const twins = new Map<string, Set<string>>();
  const at = (place: number) => articles[place % Math.max(1, articles.length)]?.id ?? '';
  for (const [a, b] of places.map(([left, right]) => [at(left), at(right)] as const)) {
    if (a === b) continue;
    twins.set(a, new Set([...(twins.get(a) ?? []), b]));
    twins.set(b, new Set([...(twins.get(b) ?? []), a]));
  }
  return articles.map((one) => ({ ...one, twins: [...(twins.get(one.id) ?? [])] }));
}

/** Every view that a build may leave as it was, by what it is of, as text. */
function listViews(archive: Archive) {
  const articles = archive.articles.slice(0);
  const write = (view: Plain) => JSON.stringify(view);
  const named = [...archive.names.values()];
  const lists = [
    ...archive.sections.map((one) => [one, toSectionView] as const),
    ...archive.months.map((one) => [one, toMonthView] as const),
    ...archive.days.map((one) => [one, toDayView] as const),
  ].map(([one, toView]) => ({
    list: one,
    parts: listParts(one).map((part) => ({ part, text: write(toView(archive, one, part)) })),
  }));
  const signed = archive.signers.list.map((one) => ({
    list: one,
    parts: listParts(one).map((part) => ({ part, text: write(toSignerView(archive, one, part)) })),
  }));
  const ofNames = named.map((name) => ({
    list: { path: name.path, articles: name.mentions },
    parts: listNameParts(name)
      .filter((part) => isOlderPart(name, part))
      .map((part) => ({ part, text: write(toNameView(archive, name, part)) })),
  }));
  const parts = [...lists, ...signed, ...ofNames].flatMap(({ list: { path, articles }, parts }) =>
    parts.map(({ part, text }) => ({ path, articles, part, text })),
  );
  const indexed = named.map((name) => [name.path, write(makeNameList(archive, name))] as const);
  const feeds = listFeeds(archive).map((feed) => [feed.path, write(feed.makeView())] as const);
  const years = listDatasets(archive).flatMap(({ name, year, records }) =>
    year === undefined
      ? []
      : [[`${name} ${year}`, write(records.map(({ makeRows }) => makeRows()))] as const],
  );
  const byPath = Map.groupBy([...indexed, ...feeds], ([path]) => path);
  return {
    pages: new Map(articles.map(({ id }) => [id, write(toArticleView(archive, id))])),
    years: new Map(years),
    texts: new Map(articles.map((one) => [one.id, write(toTextView(one))])),
    lists: new Map(
      [...byPath].map(([path, views]) => [path, views.map(([, text]) => text).join()]),
    ),
    parts: new Map(parts.map((one) => [`${one.path} ${one.part.number}`, one])),
  };
}

type Views = ReturnType<typeof listViews>;

/** Lists pages of lists that differ, or are new, and are said to be as they were. */
function listMissed(archive: Archive, { lists }: Affected, [were, are]: readonly [Views, Views]) {
  return [...are.parts].flatMap(([what, { path, articles, part, text }]) => {
    const change = lists.get(path);
    const isSame = !change || isSamePart(archive, articles, part, change);
    if (isSame && change) left += 1;
    return isSame && were.parts.get(what)?.text !== text ? what : [];
  });
}
/** Pages that are as they were, of lists that are not. */
let left = 0;

/** Lists what differs, or is new. */
function listOther(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) {
  return [...after].filter(([what, text]) => before.get(what) !== text).map(([what]) => what);
}

/** Expects that what differs between two sites is found; tells whether anything was looked for. */
function expectFound(before: GivenContent, after: GivenContent): boolean {
  const [last, now] = [makeGivenArchive(before), makeGivenArchive(after)];
  const affected = findAffected(toSitePlan(last), toSitePlan(now));
  if (!affected) return false;
  const [were, are] = [listViews(last), listViews(now)];
  const years = listOther(were.years, are.years).map((dataset) => dataset.slice(-4));
  const found = [
    [affected.articles, listOther(were.pages, are.pages)],
    [affected.changed, listOther(were.texts, are.texts)],
    [affected.years, years],
    [affected.lists.keys(), listOther(were.lists, are.lists)],
  ] as const;
  expect(listMissed(now, affected, [were, are])).toEqual([]);
  for (const [all, other] of found) expect([...all]).toEqual(expect.arrayContaining([...other]));
  return true;
}

test('whatever a change reaches is found, of articles and of lists', () => {
  let found = 0;
  fc.assert(
    fc.property(stories, ({ before, after }) => {
      if (expectFound(before, after)) found += 1;
    }),
    { numRuns: 300 },
  );
  expect(found).toBeGreaterThan(150);
  expect(left).toBeGreaterThan(150);
});

/** Articles that all have one byline, enough for a list of several pages. */
const sign = (...byline: string[]) => OLDEST.map((one) => ({ ...one, byline }));
const add = (...bylines: string[][]) =>
  bylines.map((byline, at) => giveArticle(`2024/09/c${at}`, { byline, names: ['people/musa'] }));

test.each<[string, GivenArticle[], GivenArticle[], Partial<GivenContent>?]>([
  ['a name without capitals', sign('ANA PAZ'), [...add(['Ana Paz']), ...sign('ANA PAZ')]],
  ['a name in another spelling', sign('Ana Paz'), [...add(['Ana-paz']), ...sign('Ana Paz')]],
  ['a feed', OLDEST, [...add([]), ...OLDEST], { nameFeeds: 134 }],
  [
    'another length, of which one article has a name twice',
    [...add(['Ana Paz', 'ana paz']), ...sign('Ana Paz').slice(2)],
    [...add(['Ana Paz'], ['Ana Paz'], ['Ana Paz']), ...sign('Ana Paz').slice(2)].map((one) =>
      one.id === '2024/09/c0' ? { ...one, id: '2024/09/d' } : one,
    ),
  ],
])('all pages of a list are found that gets %s', (_what, before, after, more) => {
  const rest = { shared: 0, summary: 'Who.', ...more };
  const [one, other] = [before, after].map((articles) => ({ articles, ...rest }));
  if (!one || !other) throw new Error('There is nothing to compare.');
  expect(expectFound(one, other)).toBe(true);
  expect(expectFound(other, one)).toBe(true);
});

test.each(SAID)('what a change of a name alone reaches is found: %o', (said) => {
  const rest = { articles: OLDEST, shared: 0, summary: 'Who.' };
  for (const ref of ['people/musa', 'places/derna']) {
    expect(expectFound(rest, { ...rest, entries: { [ref]: said } })).toBe(true);
    expect(expectFound({ ...rest, entries: { [ref]: said } }, rest)).toBe(true);
  }
});
