import { expect, test } from 'vitest';
import { makeArticle, makeEntry } from './fixtures/make-article.ts';
import { listSigners } from './signers.ts';

const sign = (id: string, byline: string[], agency: string[] = []) =>
  makeArticle(id, { facts: { found: { byline, agency, summary: [] } } });
const list = (...given: Parameters<typeof listSigners>) =>
  listSigners(...given).list.map(({ name, page, path, articles }) => {
    return { name, page, path, ids: articles.slice(0).map(({ id }) => id) };
  });

test('who is not registered has a page of what is signed so, in whatever case; agencies too', () => {
  const articles = [
    sign('c', ['ANA FERRER'], ['Reuters']),
    sign('b', ['Ana Ferrer', 'Tom Reed']),
    sign('a', ['Ana Ferrer', 'Ana FERRER']),
  ];
  const ana = '/bylines/ana-ferrer/';
  expect(list(articles, [])).toEqual([
    { name: 'Ana Ferrer', page: ana, path: ana, ids: ['c', 'b', 'a'] },
    { name: 'Reuters', page: '/bylines/reuters/', path: '/bylines/reuters/', ids: ['c'] },
    { name: 'Tom Reed', page: '/bylines/tom-reed/', path: '/bylines/tom-reed/', ids: ['b'] },
  ]);
});

test('a reporter of the registry has what is signed in any spelling on the page of the name', () => {
  const entry = makeEntry('people', 'ana', {
    name: 'Ana Ferrer',
    reporter: true,
    aliases: ['A. Ferrer'],
    native: [{ lang: 'ar', name: 'آنا فيرير' }],
  });
  const articles = [sign('b', ['A. Ferrer']), sign('a', ['آنا فيرير']), sign('c', ['Ana Ferrer'])];
  expect(list(articles, [entry])).toEqual([
    { name: 'Ana Ferrer', page: '/people/ana/', path: '/people/ana/signed/', ids: ['b', 'a', 'c'] },
  ]);
  const { find } = listSigners(articles, [entry]);
  expect(find('A. Ferrer')?.entry).toBe(entry);
  expect(find('Nobody')).toBeUndefined();
});

test('a person who is no reporter signs nothing, whatever the name', () => {
  const entry = makeEntry('people', 'ana', { name: 'Ana Ferrer' });
  const [signer] = list([sign('a', ['Ana Ferrer'])], [entry]);
  expect(signer?.page).toBe('/bylines/ana-ferrer/');
});
