import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { processCopy } from '../../copy/process-copy.ts';
import type { Delivery } from '../delivery.ts';
import { readText } from '../read-deliveries.ts';

const fixture = (name: string) => readFileSync(`src/importer/fixtures/${name}`, 'utf8');
const read = (name: string) => readText(fixture(name), name);
const toPage = ({ facts, copy, form }: Delivery) =>
  processCopy({ text: copy, title: facts.title ?? '', form });

describe('feeds and exports', () => {
  test('RSS: one article an item, in the zone in which it was published', () => {
    const { kind, deliveries } = read('feed.rss');
    expect(kind).toBe('a feed');
    expect(deliveries.map(({ facts }) => facts)).toEqual([
      {
        title: 'Bridge ‘Safe’ After Checks & Repairs',
        published: '2023-05-04T23:30:00-05:00',
        section: 'Transport',
        sourceName: 'The Harbour Post',
        sourceUrl: 'https://harbour.example/bridge',
        byline: ['Ivo Reed'],
        lang: 'en-GB',
      },
      {
        title: 'Pool Opens Early',
        sourceName: 'The Harbour Post',
        sourceUrl: 'https://harbour.example/pool',
        lang: 'en-GB',
      },
    ]);
    expect(deliveries[0]?.copy).toMatch(/^The old bridge[^\n]*\n\nA toll of 5 \\\* 3 pounds/);
  });

  test('Atom: text that is no HTML stands as it is, and a day of change is no day of publication', async () => {
    const [ferry, note] = read('feed.atom').deliveries;
    expect(ferry?.facts).toMatchObject({ lang: 'ar', published: '2023-05-04T08:00:00+03:00' });
    expect(ferry?.copy.split('\n\n')).toHaveLength(2);
    expect(note?.facts.published).toBeUndefined();
    if (!note) throw new Error('The note was not read.');
    expect((await toPage(note)).html).toBe('<p># Not a heading, and &#x3C;b>no tag</p>');
  });

  test('JSON Feed: an indented line and a star are no markup', async () => {
    const [strike] = read('feed.json').deliveries;
    if (!strike) throw new Error('The strike was not read.');
    expect(strike.facts).toMatchObject({ section: 'Work', byline: ['Mara Quill'] });
    expect((await toPage(strike)).html).toContain(
      '* They want nine pounds an hour.\nA line that is set in.',
    );
  });

  test('WordPress: posts alone, with paragraphs, captions, names of authors and the site’s zone', () => {
    const { kind, deliveries } = read('export.xml');
    expect(kind).toBe('a WordPress export');
    expect(deliveries).toHaveLength(2);
    expect(deliveries[0]?.facts).toMatchObject({
      title: 'Lighthouse Sold for £9 & a Promise',
      published: '2023-05-04T23:10:00+03:00',
      section: 'News',
      byline: ['Mara Quill'],
    });
    expect(deliveries[0]?.copy).toBe(
      'The lighthouse was sold on Thursday.\n\n<figure><figcaption>The lamp room at dusk. <small>Ivo Reed</small></figcaption></figure>\n\nIts keeper, who is 81, keeps the key.\\\nHe signed # twice.',
    );
    expect(deliveries[1]).toMatchObject({ isDraft: true, copy: 'Words to come.' });
    expect(deliveries[1]?.facts.published).toBeUndefined();
  });
});

test('WordPress: a post behind a password is a draft, and one without a post date has its pubDate', () => {
  const open = /<wp:post_date>?[\s\S]*?<\/wp:post_date_gmt>/;
  const [post] = readText(
    fixture('export.xml').replace(open, '<wp:post_password>x</wp:post_password>'),
    'x',
  ).deliveries;
  expect(post).toMatchObject({ isDraft: true, facts: { published: '2023-05-04T20:10:00+00:00' } });
});

test('multiplies no entities', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const entities = names.map(
    (name, index) => `<!ENTITY ${name} "${`&${names[index - 1]};`.repeat(20)}">`,
  );
  const bomb = `<?xml version="1.0"?><!DOCTYPE rss [${entities.join('')}]><rss version="2.0"><channel><item><title>T</title><description>words &f;</description></item></channel></rss>`;
  const copy = readText(bomb, 'x').deliveries[0]?.copy ?? '';
  expect(copy).toContain('words');
  expect(copy.length).toBeLessThan(1000);
});
