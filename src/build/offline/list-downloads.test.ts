import { expect, test } from 'vitest';
import { makeArticle } from '../../site/data/fixtures/make-article.ts';
import { listDownloads } from './list-downloads.ts';

/** Lists what of articles can be taken along, each given by its id and the people in it. */
function list(...given: [id: string, names?: string[], section?: string][]) {
  const articles = given.map(([id, names = [], section = 'World']) => {
    const published = `${id.slice(0, 7).replace('/', '-')}-01`;
    return makeArticle(id, { names, section, front: { published } });
  });
  const checked = articles.map(({ id, front, getFacts }) => {
    return { id, front, facts: getFacts(), file: '', textKey: '', links: [], oddities: [] };
  });
  const get = (id: string) => {
    const found = articles.find((article) => article.id === id);
    return found && { ...found, row: 0, path: '' };
  };
  return listDownloads({ articles: checked }, { get });
}

test('months come first, the oldest first, then sections; each with its articles and the names in them', () => {
  const lists = list(
    ['2024/09/talks', ['musa']],
    ['2024/10/strike', ['musa', 'sara'], 'R&D'],
    ['2024/10/storm', ['omar'], 'R&D'],
  );
  expect(lists.map(({ name }) => name)).toEqual(['September 2024', 'October 2024', 'R&D', 'World']);
  expect(lists[1]).toEqual({
    kind: 'month',
    name: 'October 2024',
    path: '/archive/2024/10/',
    articles: ['/2024/10/storm/', '/2024/10/strike/'],
    names: ['/people/omar/', '/people/musa/', '/people/sara/'],
  });
});

test('an archive offers the latest months', () => {
  const months = Array.from({ length: 30 }, (_, index) => {
    return `${2000 + index}/01/a`;
  });
  const lists = list(...months.map((id): [string] => [id]));
  expect(lists.filter(({ kind }) => kind === 'month').map(({ path }) => path)).toEqual(
    months.slice(-24).map((id) => `/archive/${id.slice(0, 7)}/`),
  );
});
