import { expect, test } from 'vitest';
import { giveArticle, makeGivenArchive } from './fixtures/give-articles.ts';
import { parseSitePlan, readSitePlan, toSitePlan, writeSitePlan } from './site-plan.ts';

const facts = { names: ['musa', 'ana'], byline: ['Omar Said'], section: 'Tabs\tand\nlines' };
const make = (count: number, title = 'Old') =>
  toSitePlan(
    makeGivenArchive({
      articles: Array.from({ length: count }, (_, at) =>
        giveArticle(`2024/09/old-${at}`, at % 7 === 3 ? { ...facts, title } : facts),
      ),
      shared: 3,
      summary: '',
    }),
  );

test('a plan is read as it was written, whatever it is compared with, and not when any of it was changed', () => {
  const plan = make(40);
  const { text } = writeSitePlan(plan);
  const read = readSitePlan(text);
  for (const other of [plan, make(40, 'New'), make(39), make(41), make(0), make(3, 'New')]) {
    expect(read && parseSitePlan(read, [other, writeSitePlan(other)])).toEqual(plan);
  }
  expect(readSitePlan(text.replace('old-7', 'old-8'))).toBeUndefined();
  expect(readSitePlan('')).toBeUndefined();
});

test('articles that are the same in another plan are not parsed again', () => {
  const [plan, other] = [make(40), make(41, 'New')];
  const read = readSitePlan(writeSitePlan(plan).text);
  const parsed = read && parseSitePlan(read, [other, writeSitePlan(other)]);
  const isOther = parsed?.articles.map((article, at) => article === other.articles[at]);
  expect(isOther).toEqual(plan.articles.map((_, at) => at % 7 !== 3));
});
