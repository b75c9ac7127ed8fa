import { describe, expect, test } from 'vitest';
import { processCopy } from '../../../copy/process-copy.ts';
import type { Delivery } from '../../delivery.ts';
import { META, makePage, read, STORY, toPage } from '../../fixtures/make-page.ts';

describe('a figure of a page', () => {
  const figure = (caption: string) =>
    `<figure><img src="a.jpg"><figcaption>${caption}</figcaption></figure>`;
  test.each([
    ['Men mend the lamp on Friday. (AP)', 'Men mend the lamp on Friday.', 'AP'],
    ['Men mend the lamp on Friday [File: Reuters]', 'Men mend the lamp on Friday', 'File: Reuters'],
    [
      'Men mend the lamp on Friday. Credit: Mara Quill',
      'Men mend the lamp on Friday.',
      'Mara Quill',
    ],
    [
      'Men mend the lamp on Friday. Mara Quill/The Pier Wire',
      'Men mend the lamp on Friday.',
      'Mara Quill/The Pier Wire',
    ],
    [
      'Men mend the lamp on Friday. <span class="photo-credit">Photograph: Ivo Reed</span>',
      'Men mend the lamp on Friday.',
      'Ivo Reed',
    ],
    [
      'Men mend the lamp on Friday. (Image: © Pier Office)',
      'Men mend the lamp on Friday.',
      'Pier Office',
    ],
    ['رجال يصلحون المصباح يوم الجمعة (أ.ف.ب)', 'رجال يصلحون المصباح يوم الجمعة', 'أ.ف.ب'],
    ['Men mend the lamp on Friday', 'Men mend the lamp on Friday', undefined],
    ['Lamps & “piers” < 3 of *them*', 'Lamps & “piers” < 3 of *them*', undefined],
  ])('keeps its caption and credit apart: %s', async (written, caption, credit) => {
    const html = figure(written.replace('&', '&amp;').replace('< 3', '&lt; 3'));
    const above = await toPage(read(makePage({ head: META, above: html })));
    expect(above.facts.photos).toEqual([{ caption, ...(credit && { credit }) }]);
    expect(above.html).not.toContain('figure');
    const within = await toPage(read(makePage({ head: META, below: html })));
    expect(within.facts.photos).toEqual([]);
    expect(within.html).toMatch(/^<p>The lamp[^\n]*<\/p>\n<figure><figcaption/);
    expect(within.html.split('<p>')).toHaveLength(STORY.length + 1);
  });

  test.each([
    '<p class="caption">Men mend the lamp.</p>',
    '<div class="img"><span class="overlay-caption">Men mend the lamp.</span></div>',
    '<p>Men mend the lamp.</p>',
  ])('stands once, whatever says it again: %s', async (again) => {
    const { html, facts } = await toPage(
      read(makePage({ head: META, above: `${figure('Men mend the lamp. AFP')}${again}` })),
    );
    expect(facts.photos).toEqual([{ caption: 'Men mend the lamp.', credit: 'AFP' }]);
    expect(html).not.toContain('Men mend');
  });

  test('is made of a caption beside a picture that stands in no figure', async () => {
    const above =
      '<div class="pic"><img src="a.jpg"><p class="wp-caption-text">Men mend the lamp.</p></div>';
    const { facts } = await toPage(read(makePage({ head: META, above })));
    expect(facts.photos).toEqual([{ caption: 'Men mend the lamp.' }]);
  });

  test('of a gallery is one of several', async () => {
    const above = ['One lamp.', 'Two lamps.', 'Three lamps. AFP'].map(figure).join('');
    const { facts } = await toPage(read(makePage({ head: META, above })));
    expect(facts.photos.map(({ caption }) => caption)).toEqual([
      'One lamp.',
      'Two lamps.',
      'Three lamps.',
    ]);
  });
});

const toPhotos = async ({ facts, copy, form }: Delivery) =>
  (await processCopy({ text: copy, form, title: facts.title ?? '' })).facts.photos;

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

describe('a figure that a headline or a text stands in', () => {
  const figure = (text: string) =>
    `<figure class="teaser"><img src="a.jpg"><figcaption>Men mend it.</figcaption>${text}</figure>`;
  const words = STORY[0] ?? '';

  test('keeps them', () => {
    const page = makePage({
      title: figure(`<h1>The Lamp Is Lit</h1><p class="x1">It is lit two years after a gale.</p>`),
    });
    expect(read(page).facts).toMatchObject({
      title: 'The Lamp Is Lit',
      dek: 'It is lit two years after a gale.',
    });
    expect(
      read(makePage({ above: figure(`<p>${words.replace('The lamp', 'A lamp')}</p>`) })).copy,
    ).toContain('A lamp at the end');
  });

  test('is a figure where they are words of its caption', () => {
    const page = makePage({
      above: `<figure><img src="a.jpg"><figcaption><p>${words.replace('The lamp', 'A lamp')}</p></figcaption></figure>`,
    });
    expect(read(page).copy).toContain('<figcaption>A lamp at the end');
  });
});
