import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Plain } from '../base/plain.ts';
import type { CopyFacts } from '../copy/lines/copy-facts.ts';
import type { NameEntry } from '../names/registry/registry.ts';
import { toArticleView } from './article/article-view.ts';
import { type Archive, makeArchive } from './data/archive.ts';
import {
  makeArticle,
  makeEntry,
  changeFacts as withFacts,
  changeFront as withFront,
} from './data/fixtures/make-article.ts';
import type { Article } from './data/get-articles.ts';
import { toStaticPath } from './data/static-path.ts';
import { toSectionFeedView, toSignerFeedView } from './feeds/feed-view.ts';
import { toFrame } from './layout/frame.ts';
import { toArchiveView } from './lists/archive-view.ts';
import { toFrontView } from './lists/front-view.ts';
import {
  listParts,
  toDayView,
  toMonthView,
  toSectionView,
  toSignerView,
} from './lists/list-view.ts';
import { listNameParts, toNameView } from './names/name-view.ts';
import { listNamesParts, toNamesView } from './names/names-view.ts';
import { toSearchView } from './search/search-view.ts';

const getKey = (view: Plain) => toStaticPath({}, {}, view).cacheKey;

type Content = { articles: Article[]; entries: NameEntry[] };

/** Six articles, latest first: one that has whatever a page can show, and its neighbours. */
function makeContent(): Content {
  const whole = makeArticle('2024/09/talks', {
    names: ['musa', 'sara'],
    front: {
      title: 'Talks Open',
      dek: 'They speak.',
      lang: 'ar',
      published: '2024-09-04',
      source: { name: 'Wire', url: 'https://example.org/talks' },
      updated: '2024-09-06',
      corrections: [{ date: '2024-09-05', text: 'A name was wrong.' }],
    },
    facts: {
      photos: [{ caption: 'A quay', credit: 'AFP' }],
      summary: 'They spoke.',
      words: 300,
      found: {
        byline: ['Ana Ferrer'],
        agency: ['Reuters'],
        dateline: 'LONDON',
        summary: ['One.'],
      },
    },
  });
  const photo = { path: '/here.jpg', key: 'abc', width: 800, height: 600, alt: 'Boats' };
  const others = ['later', 'earlier', 'related', 'more', 'twin'].map((slug, index) =>
    makeArticle(`2024/09/${slug}`, {
      section: index === 2 ? 'Ferries' : 'World',
      front: {
        title: slug,
        published: index === 0 ? '2024-09-05' : `2024-09-0${Math.max(1, 4 - index)}`,
      },
      ...(index === 2 && { names: ['musa'] }),
    }),
  );
  const [later, ...rest] = others;
  return {
    articles: [...(later ? [later] : []), { ...whole, photo }, ...rest],
    entries: [
      makeEntry('people', 'musa', { native: [{ lang: 'ar', name: 'موسى' }], aliases: ['Mossa'] }),
      makeEntry('people', 'sara'),
      makeEntry('places', 'derna', { coordinates: [32, 22], within: 'libya' }),
      makeEntry('places', 'libya'),
    ],
  };
}

function open({ articles, entries }: Content): Archive {
  const get = (slug: string) => articles.filter(({ id }) => id.endsWith(slug));
  const findTwins = () => new Map([['2024/09/talks', get('twin')]]);
  return makeArchive({ articles, entries, findTwins });
}

/** The content with another article or entry in the place of one. */
function change(id: string, make: (article: Article) => Article): Content {
  const { articles, entries } = makeContent();
  const changed = articles.map((one) => (one.id === `2024/09/${id}` ? make(one) : one));
  const tell = (all: Article[]) => JSON.stringify(all.map((one) => [one, one.getFacts()]));
  expect(tell(changed)).not.toBe(tell(articles));
  return { articles: changed, entries };
}
const changeFront = (id: string, front: Partial<Article['front']>) =>
  change(id, (one) => withFront(one, front));
const changeFacts = (id: string, facts: Partial<CopyFacts>) =>
  change(id, (one) => withFacts(one, facts));
const changeFound = (found: Partial<CopyFacts['found']>) =>
  change('talks', (one) => withFacts(one, { found: { ...one.facts.found, ...found } }));
function changeEntry(id: string, given: Partial<NameEntry>): Content {
  const { articles, entries } = makeContent();
  return { articles, entries: entries.map((one) => (one.id === id ? { ...one, ...given } : one)) };
}
/** One more article, older than all others, in a section of its own. */
function addSection(): Content {
  const { articles, entries } = makeContent();
  const front = { published: '2023-01-01' };
  const article = makeArticle('2023/01/new', { section: 'A New Section', front });
  return { articles: [...articles, article], entries };
}

const articleKey = (content: Content) => getKey(toArticleView(open(content), '2024/09/talks'));

describe('the key of an article’s page', () => {
  const { articles, entries } = makeContent();

  test('its view has all that a page can show', () => {
    const view = toArticleView(open({ articles, entries }), '2024/09/talks');
    expect(view).toMatchObject({
      byline: ['Ana Ferrer'],
      agencies: ['Reuters'],
      dateline: 'LONDON',
      points: ['One.'],
      later: { title: 'later' },
      earlier: { title: 'earlier' },
      readNext: [{ title: 'related' }, { title: 'more' }],
      twins: [{ title: 'twin' }],
      names: [{ path: '/people/musa/', native: { name: 'موسى' } }, { path: '/people/sara/' }],
      body: '2024/09/talks',
    });
  });

  test('its view offers no article twice', () => {
    const names = ['musa', 'sara'];
    const two = ['2024/09/one', '2024/09/two'].map((id) => makeArticle(id, { names }));
    const view = toArticleView(open({ articles: two, entries }), '2024/09/two');
    expect([view.earlier, view.later, ...view.readNext].map((one) => one?.title)).toEqual(
      expect.arrayContaining(['2024/09/one']),
    );
    expect([view.earlier, view.later, ...view.readNext].filter(Boolean)).toHaveLength(1);
  });

  test.each<[string, Content]>([
    ['its headline', changeFront('talks', { title: 'Other' })],
    ['its dek', changeFront('talks', { dek: 'Other.' })],
    ['its day', changeFront('talks', { published: '2024-09-04T10:00:00Z' })],
    ['its update', changeFront('talks', { updated: '2024-09-08' })],
    ['a correction', changeFront('talks', { corrections: [] })],
    ['its source', changeFront('talks', { source: { name: 'Other' } })],
    ['its label', changeFront('talks', { label: 'opinion' })],
    ['its section', changeFront('talks', { section: 'Ferries' })],
    ['its language', changeFront('talks', { lang: 'fa' })],
    ['a byline in front matter', changeFront('talks', { byline: ['Omar Said'] })],
    ['the byline of the copy', changeFound({ byline: ['Omar Said'] })],
    ['its agency', changeFound({ agency: [] })],
    ['its dateline', changeFound({ dateline: 'PARIS' })],
    ['its points', changeFound({ summary: ['Two.'] })],
    ['a caption', changeFacts('talks', { photos: [] })],
    ['its length', changeFacts('talks', { words: 900 })],
    ['its text', change('talks', (one) => ({ ...one, digest: 'other' }))],
    ['its picture', change('talks', ({ photo: _, ...one }) => one)],
    ['the headline of the article before', changeFront('earlier', { title: 'Other' })],
    ['the headline of the article after', changeFront('later', { title: 'Other' })],
    ['the language of the article after', changeFront('later', { lang: 'tr' })],
    ['the headline of a related article', changeFront('related', { title: 'Other' })],
    ['the headline of another of its section', changeFront('more', { title: 'Other' })],
    ['the headline of a version of it', changeFront('twin', { title: 'Other' })],
    ['the source of a version of it', changeFront('twin', { source: { name: 'Paper' } })],
    ['the name of an entry', changeEntry('musa', { name: 'Musa' })],
    ['the native spelling of an entry', changeEntry('musa', { native: [] })],
    ['an entry less', { articles, entries: entries.slice(1) }],
    ['a new section', addSection()],
  ])('changes with %s', (_what, content) => {
    expect(articleKey(content)).not.toBe(articleKey(makeContent()));
  });

  test.each<[string, Content]>([
    [
      'what was taken out of its copy',
      changeFacts('talks', { removals: [{ rule: 'agency', line: 9, text: 'TT' }] }),
    ],
    ['the text of its neighbours', change('later', (one) => ({ ...one, digest: 'other' }))],
    ['the summary of an entry', changeEntry('musa', { summary: 'Other.' })],
    ['where its picture lies', change('talks', (one) => movePhoto(one))],
  ])('stays with %s', (_what, content) => {
    expect(articleKey(content)).toBe(articleKey(makeContent()));
  });
});

function movePhoto({ photo, ...article }: Article): Article {
  return { ...article, ...(photo && { photo: { ...photo, path: '/there.jpg' } }) };
}

/** Every view that an archive has, by what it is of. */
function listViews(archive: Archive): Map<string, Plain> {
  const ids = archive.articles.slice(0).map(({ id }) => id);
  return new Map<string, Plain>([
    ...ids.map((id) => [id, toArticleView(archive, id)] as const),
    ...archive.sections.flatMap((list) => [
      ...listParts(list).map((part) => [list.path, toSectionView(archive, list, part)] as const),
      [`${list.path}feed.xml`, toSectionFeedView(list)] as const,
    ]),
    ...archive.months.flatMap((list) =>
      listParts(list).map((part) => [list.path, toMonthView(archive, list, part)] as const),
    ),
    ...archive.days.flatMap((list) =>
      listParts(list).map((part) => [list.path, toDayView(archive, list, part)] as const),
    ),
    ...archive.signers.list.flatMap((signer) => [
      ...listParts(signer).map(
        (part) => [signer.path, toSignerView(archive, signer, part)] as const,
      ),
      [`${signer.path}feed.xml`, toSignerFeedView(signer)] as const,
    ]),
    ...[...archive.names.values()].flatMap((name) =>
      listNameParts(name).map((part) => [name.path, toNameView(archive, name, part)] as const),
    ),
    ...(['people', 'places'] as const).flatMap((kind) => {
      const parts = listNamesParts(archive, kind);
      return parts.map((part) => [part.path, toNamesView(archive, part, parts)] as const);
    }),
    ['/', toFrontView(archive)],
    ['/archive/', toArchiveView(archive)],
    ['/search/', toSearchView(archive, 100)],
    ['/about/', toFrame(archive)],
  ]);
}

test('a new section changes the key of every page, and of no feed', () => {
  const [before, after] = [listViews(open(makeContent())), listViews(open(addSection()))];
  for (const [what, view] of before) {
    const isSame = getKey(view) === getKey(after.get(what));
    expect(isSame, what).toBe(what.endsWith('.xml'));
  }
});

test('whatever a view holds, its key changes with it', () => {
  const views = [...listViews(open(makeContent()))];
  const leaves = views.flatMap(([what, view]) =>
    listLeaves(view).map((path) => ({ what, view, path })),
  );
  expect(leaves.length).toBeGreaterThan(300);
  fc.assert(
    fc.property(fc.constantFrom(...leaves), fc.string(), ({ view, path }, text) => {
      const changed = structuredClone(view);
      const before = setLeaf(changed, path, text);
      expect(getKey(changed) === getKey(view)).toBe(before === text);
    }),
    { numRuns: 500 },
  );
});

describe('of the lists of an article, those change that show', () => {
  const LISTS = {
    section: '/sections/world/',
    feed: '/sections/world/feed.xml',
    name: '/people/musa/',
  };
  const [before, was] = [
    listViews(open(makeContent())),
    makeContent().articles[1]?.getFacts().names,
  ];
  const findOther = (content: Content) => {
    const after = listViews(open(content));
    return Object.entries(LISTS).flatMap(([kind, path]) => {
      return getKey(before.get(path)) === getKey(after.get(path)) ? [] : kind;
    });
  };
  const changeName = (given: Partial<CopyFacts['names'][number]>) =>
    changeFacts('talks', { names: (was ?? []).map((name) => ({ ...name, ...given })) });

  test.each<[string, Content, string]>([
    ['its headline', changeFront('talks', { title: 'Other' }), 'section feed name'],
    ['its language', changeFront('talks', { lang: 'fa' }), 'section feed name'],
    ['its time', changeFront('talks', { published: '2024-09-04T10:00:00Z' }), 'section feed name'],
    ['its section', changeFront('talks', { section: 'Ferries' }), 'section feed name'],
    ['its dek', changeFront('talks', { dek: 'Other.' }), 'section feed'],
    ['its label', changeFront('talks', { label: 'opinion' }), 'section feed'],
    ['its source', changeFront('talks', { source: { name: 'Other' } }), 'section feed'],
    ['its picture', change('talks', ({ photo: _, ...one }) => one), 'section feed'],
    ['its update', changeFront('talks', { updated: '2024-09-08' }), 'feed'],
    ['a correction', changeFront('talks', { corrections: [] }), 'feed'],
    ['who wrote it', changeFound({ byline: ['Omar Said'] }), 'feed'],
    ['a caption', changeFacts('talks', { photos: [] }), 'feed'],
    ['its text', change('talks', (one) => ({ ...one, digest: 'other' })), 'feed'],
    [
      'who else reported its story',
      changeFront('twin', { source: { name: 'Paper' } }),
      'section feed name',
    ],
    ['a sentence', changeName({ sentence: 'Other.' }), 'name'],
    ['a spelling', changeName({ surfaces: ['Other'] }), 'name'],
    ['its length', changeFacts('talks', { words: 900 }), ''],
  ])('%s', (_what, content, kinds) => {
    expect(findOther(content).join(' ')).toBe(kinds);
  });
});

test('the key of a page is the same whichever other views are made', () => {
  const alone = articleKey(makeContent());
  const archive = open(makeContent());
  listViews(archive);
  expect(getKey(toArticleView(archive, '2024/09/talks'))).toBe(alone);
});

function listLeaves(view: Plain): string[][] {
  if (typeof view !== 'object' || view === null) return [[]];
  return Object.entries(view).flatMap(([key, value]) =>
    listLeaves(value).map((path) => [key, ...path]),
  );
}

/** Sets a leaf, and gives what it was. */
function setLeaf(view: Plain, [key = '', ...path]: string[], text: string): Plain {
  const parent = view as Record<string, Plain>;
  if (path.length > 0) return setLeaf(parent[key], path, text);
  const before = parent[key];
  parent[key] = text;
  return before;
}
