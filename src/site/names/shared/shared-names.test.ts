import { expect, test } from 'vitest';
import { makeArchive } from '../../data/archive.ts';
import { makeArticle, makeEntry } from '../../data/fixtures/make-article.ts';
import { listNamesakes, listSharedNames, toSharedNameView } from './shared-names.ts';

const judge = makeEntry('people', 'jane-roe-judge', {
  name: 'Jane Roe',
  aliases: ['Roe'],
  summary: 'A judge.',
  namesakes: ['jane-roe-poet'],
});
const poet = makeEntry('people', 'jane-roe-poet', {
  name: 'Jane Roe',
  aliases: ['Jane A. Roe', 'Roe'],
  summary: 'A poet.',
  namesakes: ['jane-roe-judge'],
});
const open = (...entries: ReturnType<typeof makeEntry>[]) =>
  makeArchive({
    articles: [makeArticle('a', { names: ['jane-roe-judge'] })],
    entries,
    findTwins: () => new Map(),
  });

test('the address of a shared name leads to all who bear it, and tells them apart', () => {
  const archive = open(judge, poet, makeEntry('people', 'ada'));
  const [shared, ...others] = listSharedNames(archive);
  expect(others).toEqual([]);
  expect(shared && toSharedNameView(archive, shared)).toMatchObject({
    name: 'Jane Roe',
    path: '/people/jane-roe/',
    bearers: [
      { path: '/people/jane-roe-judge/', summary: 'A judge.', articles: 1 },
      { path: '/people/jane-roe-poet/', summary: 'A poet.', articles: 0 },
    ],
  });
});

test('where one of them has the address, its page tells of the others', () => {
  const first = { ...judge, id: 'jane-roe', namesakes: ['jane-roe-poet'] };
  const archive = open(first, { ...poet, namesakes: ['jane-roe'] });
  expect(listSharedNames(archive).map(({ name }) => name)).toEqual([]);
  const name = archive.names.get('people/jane-roe');
  expect(name && listNamesakes(name, archive.names)).toMatchObject([
    { name: 'Jane Roe', path: '/people/jane-roe-poet/', summary: 'A poet.' },
  ]);
});
