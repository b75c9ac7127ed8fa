import { expect, test } from 'vitest';
import { makePage, read, STORY } from '../../fixtures/make-page.ts';

/** Classes by which what is shown beside a text is told from it. */
const BESIDE = 'class="sponsor promo"';
const [first = '', second = '', third = '', fourth = ''] = STORY;
const toCopy = (...rest: string[]) => [first, ...rest].join('\n\n');
const toStory = (...below: string[]) =>
  [first, second, third, fourth].map((text, at) => `<p>${text}</p>${below[at] ?? ''}`);

test('keeps a heading that stands in a box of its own between paragraphs', () => {
  const story = toStory('', `<div ${BESIDE}><h3>Bells and Chapels</h3></div>`);
  expect(read(makePage({ story })).copy).toBe(
    toCopy(second, '### Bells and Chapels', third, fourth),
  );
});

test('leaves out a heading over a link to another article', () => {
  const box = `<div ${BESIDE}><h3>Ferries Sail</h3><a href="/2">Read on the ferries</a></div>`;
  expect(read(makePage({ story: toStory('', box) })).copy).toBe(toCopy(second, third, fourth));
});

test('keeps paragraphs whose class is that of an advert, between others of their box', () => {
  const story = [
    `<p>${first}</p>`,
    `<p class="sponsor">${second}</p>`,
    `<p>${third}</p>`,
    `<p>${fourth}</p>`,
  ];
  expect(read(makePage({ story })).copy).toBe(toCopy(second, third, fourth));
});

test('leaves out a paragraph of an advert that is set in another way', () => {
  const advert = `<div ${BESIDE}><div><p class="sponsor">Read all that we write on lamps and piers, for nine pounds a month and not a penny more than that.</p></div></div>`;
  expect(read(makePage({ story: toStory('', advert) })).copy).toBe(toCopy(second, third, fourth));
});

test('keeps a list between paragraphs', () => {
  const list = `<ul ${BESIDE}><li>One lamp at the end of the pier</li><li>One lamp at the chapel, in the spring</li></ul>`;
  const copy = toCopy(
    second,
    '- One lamp at the end of the pier\n- One lamp at the chapel, in the spring',
    third,
    fourth,
  );
  expect(read(makePage({ story: toStory('', list) })).copy).toBe(copy);
});

test('leaves out a list of links between paragraphs', () => {
  const list = `<ul ${BESIDE}><li><a href="/2">Ferries sail again</a></li><li><a href="/3">A bell is cast</a></li></ul>`;
  expect(read(makePage({ story: toStory('', list) })).copy).toBe(toCopy(second, third, fourth));
});

test('leaves out a list of labels between paragraphs', () => {
  const list = `<ul ${BESIDE}><li>Larger text</li><li>Smaller text</li></ul>`;
  expect(read(makePage({ story: toStory('', list) })).copy).toBe(toCopy(second, third, fourth));
});

test('keeps a first paragraph that is set as the others, by their classes', () => {
  const [lead = '', ...rows] = STORY.map(
    (text) => `<section class="row"><p class="prose">${text}</p></section>`,
  );
  const story = [`<div ${BESIDE}>${lead}</div>`, ...rows];
  expect(read(makePage({ story })).copy).toBe(toCopy(second, third, fourth));
  const bare = story.map((row) => row.replace(/ class="(?:row|prose)"/g, ''));
  expect(read(makePage({ story: bare })).copy).not.toContain(first);
});
