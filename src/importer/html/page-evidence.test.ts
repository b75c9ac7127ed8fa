import { describe, expect, test } from 'vitest';
import { processCopy } from '../../copy/process-copy.ts';
import type { Delivery } from '../delivery.ts';
import { makePage, STORY } from '../fixtures/make-page.ts';
import { readText } from '../read-deliveries.ts';

function read(html: string): Delivery {
  const [delivery] = readText(html, 'page.html').deliveries;
  if (!delivery) throw new Error('The page gave no article.');
  return delivery;
}
const toPhotos = async ({ facts, copy, form }: Delivery) =>
  (await processCopy({ text: copy, form, title: facts.title ?? '' })).facts.photos;
const toJson = (value: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const toStory = (author: unknown) => ({ '@type': 'NewsArticle', author });

describe('a picture in a box without the name of a figure', () => {
  const caption = 'Men mend the lamp on Friday';
  test.each([
    [
      'its words in a box of their own',
      `<div class="m1"><img src="a.jpg"><div class="m2">${caption}</div></div>`,
    ],
    ['its words in a paragraph', `<div class="m1"><img src="a.jpg"><p>${caption}</p></div>`],
    [
      'the picture linked',
      `<div class="m1"><a href="/full/a"><img src="a.jpg"></a><span>${caption}</span></div>`,
    ],
    [
      'the picture in a box of its own',
      `<div class="m1"><div><picture><img src="a.jpg"></picture></div><div><p>${caption}</p></div></div>`,
    ],
  ])('is a figure: %s', async (_what, box) => {
    expect(await toPhotos(read(makePage({ above: box })))).toEqual([{ caption }]);
    const within = read(makePage({ below: box }));
    expect(within.copy).toContain(`<figure><figcaption>${caption}</figcaption></figure>`);
    expect(await toPhotos(within)).toEqual([]);
  });

  test.each([
    [
      'a pointer to another article',
      '<div class="t1"><img src="b.jpg"><a href="/2">A Second Lamp Is Lit</a></div>',
    ],
    [
      'who wrote',
      '<div class="author-box"><img src="m.jpg"><span>Mara Quill writes about lamps</span></div>',
    ],
    ['a name', '<div class="p1"><img src="m.jpg"><span>By Mara Quill</span></div>'],
    ['a label', '<div class="p1"><img src="i.svg"><span>Share</span></div>'],
    ['a heading', '<div class="p1"><img src="i.jpg"><h3>What the pilots say</h3></div>'],
  ])('is none: %s', (_what, box) => {
    expect(read(makePage({ above: box, below: box })).copy).not.toContain('<figure>');
  });

  test('is none where its words are a paragraph of the story', () => {
    const [first = ''] = STORY;
    const story = STORY.map((text) =>
      text === first ? `<div><img src="a.jpg"><p>${text} ${text}</p></div>` : `<p>${text}</p>`,
    );
    expect(read(makePage({ story })).copy.startsWith(`${first} ${first}`)).toBe(true);
  });
});

describe('a caption', () => {
  const long =
    'Men mend the lamp on Friday, while those who had waited for two years on the hill, at the chapel and in the yards below look on, among them the keeper of the bell, the pilots of the night watch, both of the mayors who had promised it, and a school from across the bay.';
  test.each([
    ['without a figure around it', '<img src="a.jpg"><figcaption>Men mend it.</figcaption>'],
    [
      'in a box with an empty paragraph',
      '<div class="wp-caption"><a href="a.jpg"><img src="a.jpg"></a><p></p><p class="wp-caption-text">Men mend it.</p></div>',
    ],
    [
      'in an aside that is a picture',
      '<aside class="left image"><img src="a.jpg"><p class="caption">Men mend it.</p></aside>',
    ],
    [
      'beside a picture whose box is named like one of a teaser',
      '<div class="lead__picture lead__picture--teaser"><img src="a.jpg"><p>Men mend it.</p></div>',
    ],
  ])('is one of a figure: %s', (_what, html) => {
    const { copy } = read(makePage({ below: html }));
    expect(copy.match(/<figure>.*/g)).toEqual([
      '<figure><figcaption>Men mend it.</figcaption></figure>',
    ]);
    expect(copy.match(/Men mend it/g)).toHaveLength(1);
  });

  test('may be long where its box says that it is a picture’s', () => {
    const box = (name: string) =>
      `<div class="${name}"><img src="a.jpg"><span>${long}</span></div>`;
    expect(read(makePage({ below: box('post-img') })).copy).toContain(`<figcaption>${long}<`);
    expect(read(makePage({ below: box('m1') })).copy).not.toContain('<figure>');
  });

  test('leads the text where it stands between headline and text, whose paragraphs are found otherwise', () => {
    const figure =
      '<div class="sponsor promo-media"><figure><img src="a.jpg"><figcaption>Men mend it.</figcaption></figure></div>';
    const story = [`<div>${STORY.join('<br><br>')}</div>`];
    const { copy } = read(makePage({ above: figure, story }));
    expect(copy.startsWith('<figure><figcaption>Men mend it.</figcaption></figure>')).toBe(true);
    const headline = `<main><h1>The Lamp Is Lit</h1></main>`;
    const parted = read(
      makePage({ title: headline, above: figure }).replace('<main><article>', '<div><article>'),
    ).copy;
    expect(parted).toContain('<figcaption>Men mend it.');
  });

  test('of another article above the headline leads nothing', () => {
    const figure =
      '<div class="sponsor promo-media"><figure><img src="a.jpg"><figcaption>Another pier.</figcaption></figure></div>';
    const page = makePage({
      title: `${figure}<h1>The Lamp Is Lit</h1>`,
      story: [`<div>${STORY.join('<br><br>')}</div>`],
    });
    expect(read(page).copy).not.toContain('Another pier');
  });
});

describe('figures that are not found with the text', () => {
  const figure = (caption: string) =>
    `<div class="promo-media"><div class="sponsor"><figure><img src="a.jpg"><figcaption>${caption}</figcaption></figure></div></div>`;

  test('stand at their place between its paragraphs, below a standfirst too', () => {
    const above = `<p class="standfirst">Two years after the gale had put it out, the long pier has its light again.</p>${figure('Men mend the lamp.')}`;
    const { copy } = read(makePage({ above, below: figure('The pier at night.') }));
    const [first = '', second = ''] = STORY;
    expect(copy.split('\n\n').slice(0, 4)).toEqual([
      '<figure><figcaption>Men mend the lamp.</figcaption></figure>',
      first,
      '<figure><figcaption>The pier at night.</figcaption></figure>',
      second,
    ]);
  });

  test('of another story beside it are left out', () => {
    const { copy } = read(
      makePage({
        below: `<aside>${figure('Another pier.')}</aside><a href="/2">${figure('A third pier.')}</a>`,
      }),
    );
    expect(copy).not.toContain('pier.</figcaption>');
  });

  test('of a gallery are no list', () => {
    const rows = ['One lamp.', 'Two lamps.'].map((text) => `<li>${figure(text)}</li>`).join('');
    const { copy } = read(makePage({ below: `<ul class="gallery">${rows}</ul>` }));
    expect(copy).toContain('\n\n<figure><figcaption>One lamp.</figcaption></figure>\n\n<figure>');
  });
});

test('a page that stands in a form as a whole keeps its figures', () => {
  const figure = '<figure><img src="a.jpg"><figcaption>Men mend the lamp.</figcaption></figure>';
  const page = makePage({ above: figure })
    .replace('<main>', '<form><div>')
    .replace('</main>', '</div></form>');
  expect(read(page).copy.startsWith('<figure><figcaption>Men mend the lamp.')).toBe(true);
});

test('a page with a template is read without it', () => {
  const words = 'Lamps, piers, pilots, bells and boats are what this box would be about. '.repeat(
    20,
  );
  const page = makePage({}).replace(
    '</body>',
    `<template><div><p>${words}</p></div></template></body>`,
  );
  expect(read(page).copy).toBe(STORY.join('\n\n'));
});

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

test('the first date of a page is that of its article', () => {
  const time = (day: string) => `<time itemprop="datePublished" datetime="${day}">a day</time>`;
  const others = ['2023-04-01', '2023-04-01', '2023-04-01'].map(time).join('');
  const page = makePage({ above: time('2023-04-06') }).replace(
    '<footer>',
    `<div>${others}</div><footer>`,
  );
  expect(read(page).facts.published).toBe('2023-04-06');
});

test('names of systems are read whatever signs they have', () => {
  const head =
    '<meta property="article:published:time" content="2023-04-06T09:30:00Z"><meta property="og:site:name" content="The Pier Wire">';
  expect(read(makePage({ head })).facts.published).toBe('2023-04-06T09:30:00Z');
  expect(
    read(makePage({ head: '<meta name="publishdate" content="2023-04-06">' })).facts.published,
  ).toBe('2023-04-06');
});

test('a kicker in a headline is no part of it where the page says so', () => {
  const head = toJson({ '@type': 'NewsArticle', headline: 'The Lamp Is Lit' });
  const title = '<h1><span class="k">Harbour dispute</span> <span>The Lamp Is Lit</span></h1>';
  expect(read(makePage({ head, title })).facts.title).toBe('The Lamp Is Lit');
  const whole = '<h1>Harbour dispute: The Lamp Is Lit</h1>';
  expect(read(makePage({ head, title: whole })).facts.title).toBe(
    'Harbour dispute: The Lamp Is Lit',
  );
});
