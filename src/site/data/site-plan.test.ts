import { expect, test } from 'vitest';
import { giveArticle, makeGivenArchive } from './fixtures/give-articles.ts';
import { formatSitePlan, parseSitePlan, toSitePlan } from './site-plan.ts';

test('a plan is read as it was written, and not when any of it was changed', () => {
  const facts = { names: ['musa', 'ana'], byline: ['Omar Said'] };
  const articles = Array.from({ length: 40 }, (_, at) => giveArticle(`2024/09/old-${at}`, facts));
  const plan = toSitePlan(makeGivenArchive({ articles, shared: 3, summary: '' }));
  const text = formatSitePlan(plan);
  expect(parseSitePlan(text)).toEqual(plan);
  expect(parseSitePlan(text.replace('old-7', 'old-8'))).toBeUndefined();
  expect(parseSitePlan('')).toBeUndefined();
});
