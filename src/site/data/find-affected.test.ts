import { expect, test } from 'vitest';
import { findAffected } from './find-affected.ts';
import {
  type GivenArticle,
  type GivenContent,
  giveArticle,
  makeGivenArchive,
} from './fixtures/give-articles.ts';
import { toSitePlan } from './site-plan.ts';

const OLD = Array.from({ length: 40 }, (_, at) => giveArticle(`2024/09/old-${at}`, { day: 2 }));
const list = (count: number, given: Partial<GivenArticle> = {}) =>
  Array.from({ length: count }, (_, at) => giveArticle(`2024/09/b${at}`, given));
const find = (articles: GivenArticle[], given: Partial<GivenContent> = {}, last = OLD) => {
  const before = toSitePlan(makeGivenArchive({ articles: last, shared: 3, summary: 'Who.' }));
  const after = toSitePlan(makeGivenArchive({ articles, shared: 3, summary: 'Who.', ...given }));
  return findAffected(before, after);
};

test('a new article reaches the one before it, and few others', () => {
  const affected = find([
    giveArticle('2024/09/new', { day: 3, byline: ['Ana Ferrer'], agency: ['AFP'] }),
    ...OLD,
  ]);
  const [first, , third] = OLD;
  expect([...(affected?.changed ?? [])]).toEqual(['2024/09/new']);
  expect([...(affected?.articles ?? [])]).toEqual(
    expect.arrayContaining(['2024/09/new', first?.id, third?.id]),
  );
  expect(affected?.articles.size).toBeLessThan(20);
  expect([...(affected?.lists.keys() ?? [])].sort()).toEqual([
    '/archive/2024/09/',
    '/archive/2024/09/02/',
    '/archive/2024/09/03/',
    '/bylines/afp/',
    '/bylines/ana-ferrer/',
    '/sections/world/',
  ]);
});

test('of a name that relates no articles, those that have it are not reached', () => {
  const many = (count: number) => list(count, { names: ['musa'] });
  const more = giveArticle('2024/09/new', { names: ['musa'] });
  const reach = (count: number) => find([more, ...many(count)], {}, many(count))?.articles.size;
  expect(reach(300)).toBe(301);
  expect(reach(401)).toBeLessThan(20);
  // It related them, and does so no more.
  expect(reach(400)).toBe(401);
});

test('a change reaches those that report the same story, however far, and what is told of changes', () => {
  const [first = giveArticle('a'), ...rest] = OLD;
  const [last = giveArticle('b'), ...others] = rest.toReversed();
  const toList = (title: string, revisions: number) => [
    { ...first, twins: [last.id], revisions },
    ...others.toReversed(),
    { ...last, twins: [first.id], title },
  ];
  const isReached = (articles: GivenArticle[]) =>
    find(articles, {}, toList('Title', 0))?.articles.has(first.id);
  expect(isReached(toList('Title', 0))).toBe(false);
  expect(isReached(toList('Another', 0))).toBe(true);
  expect(isReached(toList('Title', 1))).toBe(true);
});

test('a change of a name reaches its pages, and the articles that have it; another alias none', () => {
  const articles = [
    giveArticle('2024/09/c', { names: ['places/derna'] }),
    giveArticle('2024/09/b', { names: ['people/sara'], byline: ['musa'] }),
    giveArticle('2023/09/a', { byline: ['Sara Said'] }),
  ];
  const reach = (entries: GivenContent['entries']) => {
    const found = find(articles, { ...(entries && { entries }) }, articles);
    const lists = [found?.articles ?? ['all'], found?.lists.keys() ?? [], found?.years ?? []];
    return lists.map((list) => [...list].join(' '));
  };
  expect(reach({})).toEqual(['', '', '']);
  expect(reach({ 'people/sara': { aliases: ['S. Said'], roles: ['envoy'] } })).toEqual([
    '',
    '',
    '',
  ]);
  expect(reach({ 'people/sara': { summary: 'Other.' } })).toEqual([
    '2024/09/b',
    '/people/sara/',
    '2024',
  ]);
  expect(reach({ 'people/sara': null })).toEqual(['2024/09/b', '/people/sara/', '2024']);
  expect(reach({ 'people/sara': { reporter: true, aliases: ['Sara Said'] } })).toEqual([
    '2024/09/b 2023/09/a',
    '/people/sara/ /people/sara/signed/ /bylines/sara-said/',
    '2024',
  ]);
  // A place is shown where it lies.
  const around = reach({ 'places/libya': { name: 'Other' } });
  expect(around).toEqual(['2024/09/c', '/places/derna/ /places/libya/', '2024']);
  // Where it lies in another of the same name, the address is another.
  expect(reach({ 'places/libya': { within: 'africa-2' } })).toEqual(around);
});

test.each<[string, GivenArticle[], Partial<GivenContent>?]>([
  ['another order', OLD.toReversed()],
  ['a new section', [giveArticle('2024/09/new', { section: 'Other' }), ...OLD]],
  ['files of texts', OLD, { hasTexts: true }],
  ['feeds of fewer names', OLD, { nameFeeds: 2 }],
  // Of 64 articles or fewer, names weigh the same.
  ['other weights of names', [...list(25), ...OLD]],
])('all may be otherwise with %s', (_what, articles, given) => {
  expect(find(articles, given)).toBeUndefined();
  expect(find(OLD)?.articles.size).toBe(0);
});
