import { expect, test } from 'vitest';
import { toCompared } from '../../articles/twins/find-twins.ts';
import { getTwins } from './get-twins.ts';

const text = Array.from({ length: 300 }, (_, index) => `w${index}`).join(' ');

const makeArticle = (id: string, published: string) => ({ id, outline: { published } });

test('one story is told within three days; the same form later is another story', () => {
  const articles = [
    makeArticle('first', '2024-09-07'),
    makeArticle('third-day', '2024-09-10'),
    makeArticle('fourth-day', '2024-09-11'),
    makeArticle('month-later', '2024-10-08'),
  ];
  const { twins } = getTwins(articles, ({ id }) => toCompared(id, text));
  const ids = [...twins].map(([id, others]) => [id, others.map((other) => other.id)]);
  expect(ids).toEqual([
    ['first', ['third-day']],
    ['third-day', ['first', 'fourth-day']],
    ['fourth-day', ['third-day']],
  ]);
});
