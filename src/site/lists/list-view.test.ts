import { expect, test } from 'vitest';
import { makeArchive } from '../data/archive.ts';
import { makeArticle } from '../data/fixtures/make-article.ts';
import { listParts, toDayView, toMonthView } from './list-view.ts';

const articles = ['2024-09-30', '2024-09-07T22:00:00Z', '2024-09-07', '2024-08-31'].map(
  (published, index) => makeArticle(`a${index}`, { front: { published } }),
);
const archive = makeArchive({ articles, entries: [], findTwins: () => new Map() });

test('a month leads to its days that have articles, in their order', () => {
  const [list] = archive.months;
  const [part] = list ? listParts(list) : [];
  expect(list && part && toMonthView(archive, list, part).days).toEqual([
    { name: '7', path: '/archive/2024/09/07/' },
    { name: '30', path: '/archive/2024/09/30/' },
  ]);
});

test('a day has its articles, its month, and the days beside it that have some', () => {
  const views = archive.days.map((list) => {
    const [part] = listParts(list);
    return part && toDayView(archive, list, part);
  });
  expect(views.map((view) => view?.stories.map(({ path }) => path))).toEqual([
    ['/a0/'],
    ['/a1/', '/a2/'],
    ['/a3/'],
  ]);
  expect(views.map((view) => view?.day)).toEqual([
    {
      month: { name: 'September 2024', path: '/archive/2024/09/' },
      earlier: { name: '7 Sept 2024', path: '/archive/2024/09/07/' },
    },
    {
      month: { name: 'September 2024', path: '/archive/2024/09/' },
      earlier: { name: '31 Aug 2024', path: '/archive/2024/08/31/' },
      later: { name: '30 Sept 2024', path: '/archive/2024/09/30/' },
    },
    {
      month: { name: 'August 2024', path: '/archive/2024/08/' },
      later: { name: '7 Sept 2024', path: '/archive/2024/09/07/' },
    },
  ]);
});
