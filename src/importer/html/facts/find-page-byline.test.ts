import { describe, expect, test } from 'vitest';
import { makePage, read, STORY, toJson } from '../../fixtures/make-page.ts';

describe('who wrote a page', () => {
  const person = (name: string) => ({ '@type': 'Person', name });
  test.each([
    [
      'people beside their paper',
      {
        head: toJson({
          '@type': 'NewsArticle',
          author: [person('Mara Quill'), { '@type': 'Organization', name: 'The Pier Wire' }],
        }),
      },
      ['Mara Quill'],
    ],
    [
      'a fuller byline',
      {
        head: toJson({ '@type': 'NewsArticle', author: person('Mara Quill') }),
        above:
          '<p class="byline">By <a rel="author" href="/m">Mara Quill</a> and <a rel="author" href="/i">Ivo Reed</a></p>',
      },
      ['Mara Quill', 'Ivo Reed'],
    ],
    [
      'one string of two names',
      { head: '<meta name="author" content="Mara Quill and Ivo Reed">' },
      ['Mara Quill', 'Ivo Reed'],
    ],
    [
      'a name with “By” and a place',
      { head: '<meta name="author" content="By Mara Quill in Harbour Town">' },
      ['Mara Quill'],
    ],
    [
      'a name with a role',
      { above: '<p class="byline">By Mara Quill, Senior Reporter</p>' },
      ['Mara Quill'],
    ],
    ...['and', 'og', 'och', 'e', 've', 'i', 'и', 'en', 'und', 'y'].map(
      (and): [string, { head: string }, string[]] => [
        `two names around “${and}”`,
        { head: `<meta name="author" content="Mara Quill ${and} Ivo Reed">` },
        ['Mara Quill', 'Ivo Reed'],
      ],
    ),
    [
      'names in elements of their own',
      { above: '<div class="byline"><b>Mara Quill</b> <b>Ivo Reed</b> <b>Ana Ferrer</b></div>' },
      ['Mara Quill', 'Ivo Reed', 'Ana Ferrer'],
    ],
    [
      'a name beside the time',
      {
        above:
          '<div class="byline"><b><a href="/m">By Mara Quill</a></b><time class="text-byline" datetime="2024-09-07T12:20Z">12:20pm Sep 7, 2024</time></div>',
      },
      ['Mara Quill'],
    ],
    [
      'the time alone, which is nobody',
      { above: '<p class="byline">Veröffentlicht am 07.09.24 um 07:39 Uhr</p>' },
      undefined,
    ],
    ['a login', { head: '<meta name="author" content="admin">' }, undefined],
    ['the paper itself', { head: '<meta name="author" content="The Pier Wire">' }, undefined],
    ['a desk', { head: '<meta name="author" content="Pier News Desk">' }, undefined],
    ['an address', { head: '<meta name="author" content="https://pier.example/mara">' }, undefined],
  ])('is read from %s', (_what, page, byline) => {
    const { facts, copy } = read(makePage(page));
    expect(facts.byline).toEqual(byline);
    expect(copy).toBe(STORY.join('\n\n'));
  });
});

const toStory = (author: unknown) => ({ '@type': 'NewsArticle', author });

describe('who wrote a page', () => {
  test.each([
    ['the paper by its initials', { '@type': 'Person', name: 'Harbour Wave' }, undefined],
    ['the paper by the name of its host', { '@type': 'Person', name: 'hw.example' }, undefined],
    ['a host and an agency', { '@type': 'Person', name: 'red, HW.example/Agenturen' }, undefined],
    ['a name and its place', { '@type': 'Person', name: 'Mara Quill, Zorben' }, ['Mara Quill']],
    ['a name and its agency', { '@type': 'Person', name: 'Mara Quill, dpa' }, ['Mara Quill']],
    [
      'a name and what somebody is',
      {
        '@type': 'Person',
        name: 'Mara Quill, professor of lamps at the harbour school, hw.example',
      },
      ['Mara Quill'],
    ],
    [
      'a German byline',
      { '@type': 'Person', name: 'Von Mara Quill und Ivo Reed' },
      ['Mara Quill', 'Ivo Reed'],
    ],
    ['a Spanish byline', { '@type': 'Person', name: 'Por Mara Quill' }, ['Mara Quill']],
    [
      'a name and its agency without a comma',
      { '@type': 'Person', name: 'Mara Quill Associated Press' },
      ['Mara Quill'],
    ],
    ['a part of the paper', { '@type': 'Person', name: 'HW Sport' }, undefined],
    ['a login', { '@type': 'Person', name: 'QUAYWEB' }, undefined],
    ['a name with a particle', { '@type': 'Person', name: 'Mara von Quill' }, ['Mara von Quill']],
  ])('is read from %s', (_what, author, byline) => {
    const head = `<link rel="canonical" href="https://www.hw.example/2">${toJson(toStory(author))}`;
    expect(read(makePage({ head })).facts.byline).toEqual(byline);
  });

  test.each([
    [
      'a line with a word for it',
      '<p>von <a href="/n/1">Dr. Mara Quill</a></p>',
      ['Dr. Mara Quill'],
    ],
    [
      'a list item',
      '<ul><li>Von: <a href="/mara">Mara Quill</a>, <a href="/ivo">Ivo Reed</a></li></ul>',
      ['Mara Quill', 'Ivo Reed'],
    ],
    [
      'a link to a page of theirs',
      '<span><a href="/autor/mara-quill/">Mara Quill</a></span>',
      ['Mara Quill'],
    ],
    [
      'a box of the author',
      '<div class="article-author"><span>Mara Quill</span></div>',
      ['Mara Quill'],
    ],
    ['no line of the story', '<p>By the pier, pilots wait.</p>', undefined],
  ])('is read from %s', (_what, above, byline) => {
    expect(read(makePage({ above })).facts.byline).toEqual(byline);
  });

  test.each([
    [
      '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Mara Quill">',
    ],
    ['<meta property="pier_authors" content="Mara Quill">'],
  ])('is read from what a system calls it: %s', (head) => {
    expect(read(makePage({ head })).facts.byline).toEqual(['Mara Quill']);
  });

  test('is not who wrote the articles below it', () => {
    const other = '<div><a rel="author" href="/i">Ivo Reed</a></div>';
    const page = makePage({
      head: toJson(toStory({ '@type': 'Person', name: 'Mara Quill' })),
      above: '<p class="byline"><a rel="author" href="/m">Mara Quill</a></p>',
    }).replace('</article>', `</article><a rel="author" href="/m">Mara Quill</a>${other}`);
    expect(read(page).facts.byline).toEqual(['Mara Quill']);
  });
});

test('the maker of an app wrote no article', () => {
  const head = '<meta name="smartbanner:author" content="Pier Digital">';
  expect(read(makePage({ head })).facts.byline).toBeUndefined();
});
