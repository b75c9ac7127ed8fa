import { describe, expect, test } from 'vitest';
import { STORY, titlesOf } from '../fixtures/dump.ts';
import { readPlainDump } from './read-plain-dump.ts';

describe('the head as a whole', () => {
  const T = 'Ferry Sails Again After Six Weeks';
  const factsOf = (text: string) => readPlainDump.read(text, {})[0]?.facts;
  test.each([
    ['a promotion', `0 members on board\n\nNews Feed\n\n${T}\n\n1 min read\n${T}`],
    ['a promotion in words', `Join our community of readers today\n\n${T}\nTT\n\n${T}`],
    ['a count', `12 people are reading\n${T}\n\nFollow\n\n${T}`],
    ['a kicker', `Harbour dispute\n${T}`],
    ['a kicker of a word', `Islands\n${T}\n${T}`],
    ['a name', `Mara Quill\n${T}`],
    ['a byline and a date', `By Mara Quill\n3 October 2021\n${T}`],
    ['the name of a paper', `The Harbour Post\n${T}`],
    ['a button and a caption', `Share\nMen fish. (AFP)\n${T}`],
  ])('passes over %s above the headline', (_what, head) => {
    expect(titlesOf(`${head}\n\n${STORY}\n\n${STORY} So.`)).toEqual([T]);
  });

  test('keeps a headline of many words that stands there three times in one article', () => {
    const long = 'Ferry Sails Again After Six Weeks While the Port Keeps Quiet About Why It Broke';
    const head = `${long}\n\n${long}\nMen fish. (AFP)\n\n${long}`;
    expect(titlesOf(`${head}\n\n${STORY}\n\n${STORY} So.`)).toEqual([long]);
  });

  test.each([
    ['a footer', `${STORY}\n${STORY} So.\nmore of (World) |`],
    ['a place and a source', `Beirut - Harbour Wire:\n${STORY}\n${STORY} So.`],
    ['a byline', `By Mara Quill\n\n${STORY}\n\n${STORY} So.`],
    ['a name', `Ana Ferrer\n\n${STORY}\n\n${STORY} So.`],
    ['the name of a paper', `The Harbour Post\n\n${STORY}\n\n${STORY} So.`],
    ['a paper in Arabic', `صحيفة الميناء\n\n${STORY}\n\n${STORY} So.`],
    ['a caption', `Men mend nets on the quay. (AFP)\n\n${STORY}\n\n${STORY} So.`],
    ['a bar', `Home > World > Islands\n\n${STORY}\n\n${STORY} So.`],
  ])('invents no headline of %s', (_what, text) => {
    expect(titlesOf(text)).toEqual([undefined]);
  });

  test.each([
    ['Ana Ferrer\nOmar Said', { byline: ['Ana Ferrer', 'Omar Said'] }],
    ['Lena Haddad', { byline: ['Lena Haddad'] }],
    ['Modified September 8, 2024', { updated: '2024-09-08' }],
    ['Updated - September 8, 2024', { updated: '2024-09-08' }],
    ['Revised on 8 September 2024', { updated: '2024-09-08' }],
    ['Güncelleme: 08 Eylül 2024', { updated: '2024-09-08' }],
    ['Giriş Tarihi: 7.9.2024 18:30', { published: '2024-09-07' }],
    ['Publié le 7 septembre 2024 à 18h30', { published: '2024-09-07' }],
    ['Sat, 7 Sep 2024 18:30 GMT', { published: '2024-09-07T18:30:00Z' }],
    ['Expires 8 September 2024', {}],
    ['Updated 3 min ago', {}],
  ])('reads %j below the headline', (line, facts) => {
    expect(factsOf(`${T}\n${line}\n\n${STORY}\n\n${STORY} So.`)).toEqual({ title: T, ...facts });
  });

  test('tells where each fact stands', () => {
    const [article] = readPlainDump.read(`${T}\n\n3 October 2021\n\n${STORY}`, {});
    expect(article?.evidence).toEqual([
      { fact: 'title', value: T, from: 'line 1' },
      { fact: 'published', value: '2021-10-03', from: 'line 3' },
    ]);
  });
});
