import { expect, test } from 'vitest';
import { makeArchive } from '../data/archive.ts';
import { makeArticle } from '../data/fixtures/make-article.ts';
import type { Article } from '../data/get-articles.ts';
import { toArticleView } from './article-view.ts';
import { makeJsonLd } from './json-ld.ts';

function describeArticle(front: Partial<Article['front']>) {
  const articles = [makeArticle('2024/09/talks', { front })];
  const archive = makeArchive({ articles, entries: [], findTwins: () => new Map() });
  const view = toArticleView(archive, '2024/09/talks');
  return JSON.parse(makeJsonLd(view, (path) => `https://news.example${path}`, undefined));
}

test.each([
  [undefined, 'NewsArticle'],
  ['opinion', 'OpinionNewsArticle'],
  ['analysis', 'AnalysisNewsArticle'],
  ['interview', 'NewsArticle'],
  ['sponsored', 'AdvertiserContentArticle'],
] as const)('an article with the label %s is a %s', (label, type) => {
  const found = describeArticle({ ...(label && { label }) });
  expect(found['@type']).toBe(type);
  expect(found.genre).toBe(label === 'interview' ? 'Interview' : undefined);
});
