import { expect, test } from 'vitest';
import { type Archive, makeArchive } from '../data/archive.ts';
import { makeArticle, makeEntry } from '../data/fixtures/make-article.ts';
import { listNameParts, toNameView } from '../names/name-view.ts';
import {
  listFeeds as listSiteFeeds,
  toNameFeedView,
  toSectionFeedView,
  toSiteFeedView,
} from './feed-view.ts';

/** An archive of so many articles on one person, latest first. */
function open(count: number): Archive {
  const articles = Array.from({ length: count }, (_, at) =>
    makeArticle(`2024/09/a${at}`, { names: ['musa'], section: 'World' }),
  );
  return makeArchive({
    articles,
    entries: [makeEntry('people', 'musa')],
    findTwins: () => new Map(),
  });
}

function listFeeds(archive: Archive) {
  const [section] = archive.sections;
  const name = archive.names.get('people/musa');
  if (!section || !name) throw new Error('The archive has no section and no name.');
  return [toSiteFeedView(archive), toSectionFeedView(section), toNameFeedView(name)];
}

test('the feeds of the site, of a section and of a name say what they are of', () => {
  const about = listFeeds(open(1)).map(({ title, description, path }) => [
    title,
    description,
    path,
  ]);
  expect(about).toEqual([
    ['Newsprint', expect.stringMatching(/./), '/'],
    ['Newsprint: World', 'Articles in World.', '/sections/world/'],
    ['Newsprint: musa', 'Who is musa.', '/people/musa/'],
  ]);
});

test('names in fewer articles than an operator asks for have no feed, nor a link to one', () => {
  const articles = ['a', 'b'].map((slug) =>
    makeArticle(`2024/09/${slug}`, { names: slug === 'a' ? ['musa', 'sara'] : ['musa'] }),
  );
  const entries = ['musa', 'sara', 'nobody'].map((id) => makeEntry('people', id));
  const list = (nameFeeds?: number) => {
    const parts = { articles, entries, findTwins: () => new Map() };
    const archive = makeArchive({ ...parts, ...(nameFeeds && { nameFeeds }) });
    const shown = [...archive.names.values()].filter((name) =>
      listNameParts(name).every((part) => toNameView(archive, name, part).hasFeed),
    );
    const feeds = listSiteFeeds(archive).map(({ path }) => path);
    const paths = shown.map(({ path }) => path);
    expect(feeds.filter((path) => path.startsWith('/people/'))).toEqual(paths);
    return paths;
  };
  expect(list()).toEqual(['/people/musa/', '/people/nobody/', '/people/sara/']);
  expect(list(1)).toEqual(['/people/musa/', '/people/sara/']);
  expect(list(2)).toEqual(['/people/musa/']);
});

test('each has the fifty latest articles', () => {
  for (const { items } of listFeeds(open(51))) {
    expect(items).toHaveLength(50);
    expect(items[0]?.path).toBe('/2024/09/a0/');
  }
});

test('a feed is another once the text of an article is', () => {
  const article = { ...makeArticle('2024/09/a'), digest: 'text' };
  const archive = makeArchive({ articles: [article], entries: [], findTwins: () => new Map() });
  expect(toSiteFeedView(archive).items).toMatchObject([{ article: { body: 'text' } }]);
});

test('an article is summed up by its dek, else by its first words; signed and updated as its page is', () => {
  const found = { byline: ['Ana Ferrer'], agency: [], summary: [], updated: '2024-09-09' };
  const facts = { summary: 'They met.', found };
  const source = { name: 'Wire', url: 'https://example.org/a' };
  const articles = [
    makeArticle('2024/09/a', { front: { dek: 'A day of talks.', source }, facts }),
    makeArticle('2024/09/b', { front: { byline: ['Ivo Reed'] }, facts }),
  ];
  expect(
    toSiteFeedView(makeArchive({ articles, entries: [], findTwins: () => new Map() })).items,
  ).toMatchObject([
    {
      summary: 'A day of talks.',
      updated: '2024-09-09',
      article: { authors: ['Ana Ferrer'], source },
    },
    { summary: 'They met.', article: { authors: ['Ivo Reed'], source: { name: 'Wire' } } },
  ]);
});
