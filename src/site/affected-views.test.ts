import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Revision } from '../articles/revisions/find-revisions.ts';
import { getDigest } from '../base/get-digest.ts';
import type { Plain } from '../base/plain.ts';
import { toArticleView } from './article/article-view.ts';
import { type Archive, makeArchive } from './data/archive.ts';
import { findAffected } from './data/find-affected.ts';
import { makeArticle, makeEntry } from './data/fixtures/make-article.ts';
import type { Article } from './data/get-articles.ts';
import { formatSitePlan, parseSitePlan, toSitePlan } from './data/site-plan.ts';
import { toTextView } from './datasets/make-text.ts';
import { listFeeds } from './feeds/feed-view.ts';
import {
  listParts,
  toDayView,
  toMonthView,
  toSectionView,
  toSignerView,
} from './lists/list-view.ts';
import { isOlderPart, listNameParts, toNameView } from './names/name-view.ts';

/** What an editor says of an article, and what came of it. */
type Given = {
  id: string;
  title: string;
  section: string;
  day: number;
  names: string[];
  byline: string[];
  /** Ids of those that report its story. */
  twins: string[];
  revisions: number;
};
type Content = { articles: Given[]; shared: number; summary: string };

const NAMES = ['musa', 'sara', 'omar', 'hala', 'ana'];
const pick = (values: readonly string[], most: number) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: most });

const facts = fc.record({
  title: fc.constantFrom('One', 'Two', 'Three'),
  section: fc.constantFrom('World', 'Money'),
  day: fc.integer({ min: 1, max: 4 }),
  names: pick(NAMES, 2),
  byline: pick(['Ana Ferrer', 'Omar Said', 'musa'], 1),
  revisions: fc.constantFrom(0, 0, 0, 1, 2),
});
const list = (from: number, size: fc.SizeForArbitrary, most: number) =>
  fc
    .array(facts, { maxLength: most, size })
    .map((all) =>
      all.map((one, index): Given => ({ ...one, id: `2024/09/a${from + index}`, twins: [] })),
    );
const pairs = fc.array(fc.tuple(fc.nat(90), fc.nat(90)), { maxLength: 3 });

/** Enough of them for names that have several pages. */
const OLDEST = Array.from({ length: 70 }, (_, at): Given => {
  const own = { names: at % 9 === 0 ? [] : ['musa'], byline: [], twins: [], revisions: 0 };
  return { id: `2023/01/b${at}`, title: 'Old', section: 'World', day: 1, ...own };
});

/** Content, and what becomes of it: articles come and go, and some are changed, or moved to another place. */
const stories = fc
  .record({
    old: list(100, 'max', 26).map((own) => [...own, ...OLDEST.slice(0, own.length * 4)]),
    more: list(0, 'small', 2),
    places: fc.array(fc.nat(30), { minLength: 2, maxLength: 2 }),
    gone: fc.array(fc.nat(60), { maxLength: 2 }),
    mover: fc.option(fc.tuple(fc.nat(30), fc.nat(30)), { freq: 1 }),
    edits: fc.array(fc.tuple(fc.nat(90), facts), { maxLength: 2 }),
    twins: pairs,
    later: pairs,
    isSameTwins: fc.boolean(),
    shared: fc.nat(8),
  })
  .map(({ old, more, places, gone, mover, edits, twins, later, isSameTwins, shared }) => {
    const before: Content = { articles: pair(old, twins), shared, summary: 'Who.' };
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
    const kept = left.map((one) => ({ ...one, twins: one.twins.filter((id) => stays.has(id)) }));
    for (const [at, one] of more.entries()) kept.splice(places[at] ?? 0, 0, one);
    const after: Content = { articles: kept, shared, summary: 'Who.' };
    return { before, after };
  });

/** Has articles report one story. */
function pair(articles: readonly Given[], places: readonly (readonly [number, number])[]): Given[] {
  const twins = new Map<string, Set<string>>();
  const at = (place: number) => articles[place % Math.max(1, articles.length)]?.id ?? '';
  for (const [a, b] of places.map(([left, right]) => [at(left), at(right)] as const)) {
    if (a === b) continue;
    twins.set(a, new Set([...(twins.get(a) ?? []), b]));
    twins.set(b, new Set([...(twins.get(b) ?? []), a]));
  }
  return articles.map((one) => ({ ...one, twins: [...(twins.get(one.id) ?? [])] }));
}

function toArticle({ id, title, section, day, names, byline }: Given): Article {
  const published = `2024-09-0${day}`;
  const article = makeArticle(id, { names, section, front: { title, published, byline } });
  return { ...article, digest: getDigest(JSON.stringify(article)) };
}

function open({ articles, shared, summary }: Content): Archive {
  const own = articles.map(toArticle);
  const byId = new Map(own.map((one) => [one.id, one]));
  const revision: Revision = { at: '2024-09-09', why: [] };
  const revisions = articles
    .filter((one) => one.revisions > 0)
    .map(({ id, ...one }) => [id, Array.from({ length: one.revisions }, () => revision)] as const);
  return makeArchive({
    articles: own,
    entries: NAMES.map((id) =>
      makeEntry('people', id, { summary, ...(id === 'musa' && { reporter: true as const }) }),
    ),
    shared,
    revisions: new Map(revisions),
    findTwins: () =>
      new Map(articles.map(({ id, twins }) => [id, twins.flatMap((twin) => byId.get(twin) ?? [])])),
  });
}

/** Every view that a build may leave as it was, by what it is of, as text. */
function listViews(archive: Archive) {
  const articles = archive.articles.slice(0);
  const write = (view: Plain) => JSON.stringify(view);
  const lists = [
    ...archive.sections.map((one) => [one, toSectionView] as const),
    ...archive.months.map((one) => [one, toMonthView] as const),
    ...archive.days.map((one) => [one, toDayView] as const),
  ].flatMap(([one, toView]) =>
    listParts(one).map((part) => [one.path, write(toView(archive, one, part))] as const),
  );
  const signed = archive.signers.list.flatMap((one) =>
    listParts(one).map((part) => [one.path, write(toSignerView(archive, one, part))] as const),
  );
  const named = [...archive.names.values()].flatMap((name) =>
    listNameParts(name)
      .filter((part) => isOlderPart(name, part))
      .map((part) => [name.path, write(toNameView(archive, name, part))] as const),
  );
  const feeds = listFeeds(archive).map((feed) => [feed.path, write(feed.makeView())] as const);
  const byPath = Map.groupBy([...lists, ...signed, ...named, ...feeds], ([path]) => path);
  return {
    pages: new Map(articles.map(({ id }) => [id, write(toArticleView(archive, id))])),
    texts: new Map(articles.map((one) => [one.id, write(toTextView(one))])),
    lists: new Map(
      [...byPath].map(([path, views]) => [path, views.map(([, text]) => text).join()]),
    ),
  };
}

/** Lists what differs, or is new. */
function listOther(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) {
  return [...after].filter(([what, text]) => before.get(what) !== text).map(([what]) => what);
}

test('whatever a change reaches is found, of articles and of lists', () => {
  let found = 0;
  fc.assert(
    fc.property(stories, ({ before, after }) => {
      const [last, now] = [open(before), open(after)];
      const affected = findAffected(toSitePlan(last), toSitePlan(now));
      if (!affected) return;
      found += 1;
      const [were, are] = [listViews(last), listViews(now)];
      expect([...affected.articles]).toEqual(
        expect.arrayContaining(listOther(were.pages, are.pages)),
      );
      expect([...affected.changed]).toEqual(
        expect.arrayContaining(listOther(were.texts, are.texts)),
      );
      expect([...affected.lists]).toEqual(expect.arrayContaining(listOther(were.lists, are.lists)));
    }),
    { numRuns: 300 },
  );
  expect(found).toBeGreaterThan(150);
});

const make = (id: string, given: Partial<Given> = {}): Given => {
  const none = { names: [], byline: [], twins: [], revisions: 0 };
  return { id, title: id, section: 'World', day: 1, ...none, ...given };
};
const OLD = Array.from({ length: 40 }, (_, at) => make(`2024/09/old-${at}`, { day: 2 }));
const find = (articles: Given[], given: Partial<Content> = {}, last = OLD) => {
  const before = toSitePlan(open({ articles: last, shared: 3, summary: 'Who.' }));
  const after = toSitePlan(open({ articles, shared: 3, summary: 'Who.', ...given }));
  return findAffected(before, after);
};

test('a new article reaches the one before it, and few others', () => {
  const affected = find([make('2024/09/new', { day: 3, byline: ['Ana Ferrer'] }), ...OLD]);
  const [first, , third] = OLD;
  expect([...(affected?.changed ?? [])]).toEqual(['2024/09/new']);
  expect([...(affected?.articles ?? [])]).toEqual(
    expect.arrayContaining(['2024/09/new', first?.id, third?.id]),
  );
  expect(affected?.articles.size).toBeLessThan(20);
  expect([...(affected?.lists ?? [])].sort()).toEqual([
    '/archive/2024/09/',
    '/archive/2024/09/02/',
    '/archive/2024/09/03/',
    '/bylines/ana-ferrer/',
    '/sections/world/',
  ]);
});

test('of a name that relates no articles, those that have it are not reached', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => make(`2024/09/b${at}`, { names: ['musa'] }));
  const more = make('2024/09/new', { names: ['musa'] });
  const reach = (count: number) => find([more, ...many(count)], {}, many(count))?.articles.size;
  expect(reach(300)).toBe(301);
  expect(reach(401)).toBeLessThan(20);
  // It related them, and does so no more.
  expect(reach(400)).toBe(401);
});

test('a change reaches those that report the same story, however far, and what is told of changes', () => {
  const [first = make('a'), ...rest] = OLD;
  const [last = make('b'), ...others] = rest.toReversed();
  const toList = (title: string, revisions: number) => [
    { ...first, twins: [last.id], revisions },
    ...others.toReversed(),
    { ...last, twins: [first.id], title },
  ];
  const isReached = (articles: Given[]) =>
    find(articles, {}, toList('Title', 0))?.articles.has(first.id);
  expect(isReached(toList('Title', 0))).toBe(false);
  expect(isReached(toList('Another', 0))).toBe(true);
  expect(isReached(toList('Title', 1))).toBe(true);
});

test.each<[string, Given[], Partial<Content>?]>([
  ['another order', OLD.toReversed()],
  ['an entry that was changed', OLD, { summary: 'Other.' }],
  ['a new section', [make('2024/09/new', { section: 'Other' }), ...OLD]],
])('all may be otherwise with %s', (_what, articles, given) => {
  expect(find(articles, given)).toBeUndefined();
  expect(find(OLD)?.articles.size).toBe(0);
});

test('a plan is read as it was written, and not when any of it was changed', () => {
  const plan = toSitePlan(
    open({
      articles: OLD.map((one) => ({ ...one, names: ['musa', 'ana'], byline: ['Omar Said'] })),
      shared: 3,
      summary: '',
    }),
  );
  const text = formatSitePlan(plan);
  expect(parseSitePlan(text)).toEqual(plan);
  expect(parseSitePlan(text.replace('old-7', 'old-8'))).toBeUndefined();
  expect(parseSitePlan('')).toBeUndefined();
});
