import { expect, test } from 'vitest';
import type { NameEntry } from '../../names/registry/registry.ts';
import { makeArchive } from '../data/archive.ts';
import { makeArticle, makeEntry } from '../data/fixtures/make-article.ts';
import type { Article } from '../data/get-articles.ts';
import { toArticleView } from './article-view.ts';
import { makeJsonLd } from './json-ld.ts';

function describeArticle(front: Partial<Article['front']>, entries: NameEntry[] = []) {
  const articles = [makeArticle('2024/09/talks', { front })];
  const archive = makeArchive({ articles, entries, findTwins: () => new Map() });
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

test('who signed it has a page here, and pages elsewhere', () => {
  const entry = makeEntry('people', 'ana', {
    ...{ name: 'Ana Ferrer', reporter: true, wikidata: 'Q5', fediverse: '@ana@social.example' },
    sameAs: ['https://ana.example/'],
  });
  const { author } = describeArticle({ byline: ['Ana Ferrer', 'Tom Reed'] }, [entry]);
  expect(author).toEqual([
    {
      ...{ '@type': 'Person', name: 'Ana Ferrer', url: 'https://news.example/people/ana/' },
      sameAs: ['https://ana.example/', 'https://www.wikidata.org/wiki/Q5'],
    },
    { '@type': 'Person', name: 'Tom Reed', url: 'https://news.example/bylines/tom-reed/' },
  ]);
});
