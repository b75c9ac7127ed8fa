import { expect, test } from 'vitest';
import { makeArchive } from '../../data/archive.ts';
import { makeArticle, makeEntry } from '../../data/fixtures/make-article.ts';
import { type ArticleView, toArticleView } from '../article-view.ts';
import { makeJsonLd } from './json-ld.ts';

const ID = '2024/09/talks';
const front = {
  title: 'Talks Open',
  published: '2024-09-07T18:30:00+03:00',
  lang: 'ar',
  source: { name: 'Wire', url: 'https://example.org/talks' },
};
const article = makeArticle(ID, { front, facts: { summary: 'They met.', words: 300 } });
const plain = toArticleView(
  makeArchive({ articles: [article], entries: [], findTwins: () => new Map() }),
  ID,
);

const toUrl = (address: string) => `https://news.example/news${address}`;
const describe = (given: Partial<ArticleView> = {}, images: string[] = []): unknown =>
  JSON.parse(makeJsonLd({ ...plain, ...given }, toUrl, images));

test('describes an article of which no more is known than it must be', () => {
  expect(describe()).toEqual({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: 'https://news.example/news/2024/09/talks/',
    headline: 'Talks Open',
    description: 'They met.',
    datePublished: '2024-09-07T18:30:00+03:00',
    dateModified: '2024-09-07T18:30:00+03:00',
    articleSection: 'World',
    inLanguage: 'ar',
    wordCount: 300,
    author: { '@type': 'Organization', name: 'Wire' },
    sourceOrganization: { '@type': 'Organization', name: 'Wire' },
    publisher: {
      '@type': 'Organization',
      '@id': 'https://news.example/news/#publisher',
      name: 'Newsprint',
      logo: { '@type': 'ImageObject', url: 'https://news.example/news/icons/icon-512.png' },
    },
    isBasedOn: 'https://example.org/talks',
  });
});

test('says what else is known of an article', () => {
  const image = 'https://news.example/photos/boats.jpg';
  const known = { dek: 'A day of talks.', modified: '2024-09-08', dateline: 'GENEVA' };
  expect(describe(known, [image])).toMatchObject({
    description: 'A day of talks.',
    dateModified: '2024-09-08',
    dateline: 'GENEVA',
    image: [image],
  });
  const corrections = [{ date: '2024-09-10', text: 'A name.' }];
  expect(describe({ corrections })).toMatchObject({
    correction: [{ '@type': 'CorrectionComment', text: 'A name.', datePublished: '2024-09-10' }],
  });
});

test('the authors are the people of the byline, else the agencies that signed', () => {
  const agencies = ['Reuters', 'AFP'];
  expect(describe({ byline: ['Ana Ferrer', 'Ivo Reed'], agencies })).toMatchObject({
    author: [
      { '@type': 'Person', name: 'Ana Ferrer' },
      { '@type': 'Person', name: 'Ivo Reed' },
    ],
  });
  expect(describe({ agencies })).toMatchObject({
    author: agencies.map((name) => ({ '@type': 'Organization', name })),
  });
});

test('names who and what is mentioned, each by its kind and its page', () => {
  const names = (['people', 'places', 'organizations'] as const).map((kind) => {
    const { id, name } = makeEntry(kind, `some-${kind}`);
    return { kind, name, path: `/${kind}/${id}/`, wikidata: 'Q1' };
  });
  const start = 'https://news.example/news';
  expect(describe({ names })).toMatchObject({
    mentions: [
      {
        '@type': 'Person',
        '@id': `${start}/people/some-people/`,
        name: 'some-people',
        sameAs: 'https://www.wikidata.org/wiki/Q1',
      },
      { '@type': 'Place', name: 'some-places', '@id': `${start}/places/some-places/` },
      {
        '@type': 'Organization',
        name: 'some-organizations',
        '@id': `${start}/organizations/some-organizations/`,
      },
    ],
  });
});

test('ends no script element, whatever a headline says, and says it all the same', () => {
  const title = '</script><!-- R&D "<b>"';
  const text = makeJsonLd({ ...plain, title }, toUrl, []);
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toMatchObject({ headline: title });
});

test.each([
  [undefined, 'NewsArticle'],
  ['opinion', 'OpinionNewsArticle'],
  ['analysis', 'AnalysisNewsArticle'],
  ['interview', 'NewsArticle'],
  ['sponsored', 'AdvertiserContentArticle'],
] as const)('an article with the label %s is a %s', (label, type) => {
  const found = describe({ ...(label && { label }) });
  expect(found).toMatchObject({ '@type': type });
  expect(Object(found).genre).toBe(label === 'interview' ? 'Interview' : undefined);
});

test('who signed it has a page here, and pages elsewhere', () => {
  const entry = makeEntry('people', 'ana', {
    name: 'Ana Ferrer',
    reporter: true,
    wikidata: 'Q5',
    fediverse: '@ana@social.example',
    sameAs: ['https://ana.example/'],
  });
  const signed = makeArticle(ID, { front: { ...front, byline: ['Ana Ferrer', 'Tom Reed'] } });
  const archive = { articles: [signed], entries: [entry], findTwins: () => new Map() };
  const { signers, byline } = toArticleView(makeArchive(archive), ID);
  const author = [
    {
      '@type': 'Person',
      name: 'Ana Ferrer',
      url: 'https://news.example/news/people/ana/',
      sameAs: ['https://ana.example/', 'https://www.wikidata.org/wiki/Q5'],
    },
    { '@type': 'Person', name: 'Tom Reed', url: 'https://news.example/news/bylines/tom-reed/' },
  ];
  expect(describe({ signers, byline })).toMatchObject({ author });
});
