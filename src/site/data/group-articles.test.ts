import { expect, test } from 'vitest';
import { makeArticle } from './fixtures/make-article.ts';
import { groupBySection } from './group-articles.ts';

test('sections stand in the order of the site, then in that of their names', () => {
  const articles = ['World', 'Arts', 'Sport', 'Arab World'].map((section) =>
    makeArticle(section, { section }),
  );
  const list = (order: string[]) => groupBySection(articles, order).map(({ name }) => name);
  expect(list([])).toEqual(['Arab World', 'Arts', 'Sport', 'World']);
  expect(list(['sport', 'Unknown', 'Arab-World'])).toEqual([
    'Sport',
    'Arab World',
    'Arts',
    'World',
  ]);
});
