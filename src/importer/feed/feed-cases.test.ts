import { describe, expect, test } from 'vitest';
import { processCopy } from '../../copy/process-copy.ts';
import { STORY } from '../fixtures/make-page.ts';
import { readText } from '../read-deliveries.ts';

const BODY = STORY.slice(0, 2)
  .map((text) => `<p>${text}</p>`)
  .join('');

/** A feed of “The Pier Wire” with one entry; what a case adds stands in the entry or its channel. */
function rss(
  item: string,
  { channel = '', body = BODY }: { channel?: string; body?: string } = {},
): string {
  const names = [
    'content="http://purl.org/rss/1.0/modules/content/"',
    'media="http://search.yahoo.com/mrss/"',
    'dc="http://purl.org/dc/elements/1.1/"',
    'atom="http://www.w3.org/2005/Atom"',
    'itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"',
  ].map((name) => `xmlns:${name}`);
  return `<?xml version="1.0"?><rss version="2.0" ${names.join(' ')}><channel><title>The Pier Wire</title><link>https://pier.example/</link><language>en</language>${channel}<item><title>The Lamp Is Lit</title><link>https://pier.example/lamp</link>${item}<content:encoded><![CDATA[${body}]]></content:encoded></item></channel></rss>`;
}
function read(xml: string) {
  const [delivery] = readText(xml, 'feed').deliveries;
  if (!delivery) throw new Error('The feed gave no article.');
  return delivery;
}

test.each([
  ['Thu, 06 Apr 2023 09:30:00 +0300', '2023-04-06T09:30:00+03:00'],
  ['Thu, 06 Apr 23 09:30:00 GMT', '2023-04-06T09:30:00Z'],
  ['Thu, 6 Apr 2023 9:30 AM EDT', '2023-04-06T09:30:00-04:00'],
  ['Thu,06 Apr 2023 09:30:00 Z', '2023-04-06T09:30:00Z'],
  ['Do, 06 Apr 2023 09:30:00 +0200', '2023-04-06T09:30:00+02:00'],
  ['jue, 06 abr 2023 09:30:00 +0200', '2023-04-06T09:30:00+02:00'],
  ['jeu., 06 avr. 2023 09:30:00 +0200', '2023-04-06T09:30:00+02:00'],
  ['Per, 06 Nis 2023 09:30:00 +0300', '2023-04-06T09:30:00+03:00'],
  ['gio, 06 apr 2023 09:30:00 +0200', '2023-04-06T09:30:00+02:00'],
  ['2023-04-06T09:30+03:00', '2023-04-06T09:30:00+03:00'],
  ['2023-04-06T09:30:00+03', '2023-04-06T09:30:00+03:00'],
  ['2023-04-06T09:30:00.123456Z', '2023-04-06T09:30:00Z'],
  ['2023-04-06 09:30:00', '2023-04-06'],
])('reads the date %s', (written, published) => {
  expect(read(rss(`<pubDate>${written}</pubDate>`)).facts.published).toBe(published);
});

test('takes the day alone where the zone’s name means several, and says so', () => {
  const { facts, notes } = read(rss('<pubDate>Thu, 06 Apr 2023 09:30:00 CST</pubDate>'));
  expect(facts.published).toBe('2023-04-06');
  expect(notes?.join()).toContain('CST');
});

test.each([
  ['<author><name>Mara Quill</name></author>', ['Mara Quill']],
  ['<atom:author><atom:name>Mara Quill</atom:name></atom:author>', ['Mara Quill']],
  ['<author>desk@pier.example (Mara Quill)</author>', ['Mara Quill']],
  ['<dc:creator>By Mara Quill in Harbour Town</dc:creator>', ['Mara Quill']],
  ['<itunes:author>Mara Quill</itunes:author>', ['Mara Quill']],
  ['<dc:creator>admin</dc:creator>', undefined],
  ['<dc:creator>The Pier Wire</dc:creator>', undefined],
])('reads the author of %s', (item, byline) => {
  expect(read(rss(item)).facts.byline).toEqual(byline);
});

describe('media of an entry', () => {
  const content = (inside: string) =>
    `<media:content url="https://pier.example/a.jpg" medium="image">${inside}</media:content>`;
  test.each([
    [
      'a caption and a credit',
      content(
        '<media:description>Men mend the lamp.</media:description><media:credit>AP</media:credit>',
      ),
      [{ caption: 'Men mend the lamp.', credit: 'AP' }],
    ],
    [
      'a group of two',
      `<media:group>${content('<media:description>One lamp.</media:description>')}${content('<media:description>Two lamps.</media:description>')}</media:group>`,
      [{ caption: 'One lamp.' }, { caption: 'Two lamps.' }],
    ],
    [
      'a caption beside its content',
      `${content('')}<media:description>Men mend the lamp.</media:description>`,
      [{ caption: 'Men mend the lamp.' }],
    ],
  ])('gives %s', async (_what, item, photos) => {
    const { copy, form } = read(rss(item));
    expect((await processCopy({ text: copy, form, title: 'T' })).facts.photos).toEqual(photos);
  });

  test('gives sound a card, and a caption once that the text has', () => {
    const { copy } = read(
      rss(
        `<enclosure url="https://pier.example/a.mp3" type="audio/mpeg" length="9"/>${content('<media:description>Men mend the lamp.</media:description>')}`,
        { body: `<figure><figcaption>Men mend the lamp.</figcaption></figure>${BODY}` },
      ),
    );
    expect(copy).toContain('[Audio (pier.example)](https://pier.example/a.mp3)');
    expect(copy.split('Men mend')).toHaveLength(2);
  });
});

test.each([
  [
    'the source of an entry',
    rss('<source url="https://wire.example/f">Harbour Wire</source>'),
    { sourceName: 'Harbour Wire' },
  ],
  ['the language of an entry', rss('<dc:language>fr</dc:language>'), { lang: 'fr' }],
  [
    'a summary beside the text',
    rss('<description>A port kept silent.</description>'),
    { dek: 'A port kept silent.' },
  ],
  [
    'entities once',
    rss('').replace('The Lamp Is Lit', 'Lamp &amp;amp; Pier&amp;#8217;s Row'),
    { title: 'Lamp & Pier’s Row' },
  ],
  ['blank lines above it', `\n\n${rss('')}`, { title: 'The Lamp Is Lit' }],
  [
    'names with a prefix',
    `<atom:feed xmlns:atom="http://www.w3.org/2005/Atom"><atom:title>The Pier Wire</atom:title><atom:entry><atom:title>The Lamp Is Lit</atom:title><atom:published>2023-04-06</atom:published><atom:content type="html">${BODY.replaceAll('<', '&lt;')}</atom:content></atom:entry></atom:feed>`,
    { title: 'The Lamp Is Lit', published: '2023-04-06' },
  ],
  [
    'addresses from its base',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://pier.example/news/"><title>The Pier Wire</title><entry><title>The Lamp Is Lit</title><link href="lamp"/><content type="html">${BODY.replaceAll('<', '&lt;')}</content></entry></feed>`,
    { sourceUrl: 'https://pier.example/news/lamp' },
  ],
])('reads %s', (_what, xml, facts) => {
  expect(read(xml).facts).toMatchObject(facts);
});

test.each([
  '<p>The post <a href="https://pier.example/lamp">The Lamp Is Lit</a> appeared first on <a href="https://pier.example/">The Pier Wire</a>.</p>',
  '<p><a href="https://pier.example/lamp">Continue reading...</a></p>',
])('leaves out the tail %s', (tail) => {
  expect(read(rss('', { body: BODY + tail })).copy).toBe(STORY.slice(0, 2).join('\n\n'));
});
