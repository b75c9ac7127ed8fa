import { expect, test } from 'vitest';
import { makeArticle } from '../../site/data/fixtures/make-article.ts';
import { toSearchedText } from './searched-text.ts';

const article = makeArticle('2024/09/talks', {
  names: ['musa'],
  front: { title: 'R&D <Talks>', dek: 'They speak.' },
  facts: {
    photos: [{ caption: 'A quay' }, { caption: 'A ship', credit: 'AFP' }],
    found: { byline: [], agency: [], summary: ['One.'] },
  },
});

test('has headline, dek, points, captions and text', () => {
  const text = toSearchedText(article, '<p>They met.</p>');
  expect(text).toContain('<h1>R&amp;D &lt;Talks&gt;</h1><p>They speak.</p><ul><li>One.</li></ul>');
  expect(text).toContain('<span data-pagefind-meta="caption">A quay</span>');
  expect(text).toContain('<span data-pagefind-meta="caption1">A ship</span>');
  expect(text).toContain('<time datetime="2024-09-07" data-pagefind-meta="date[datetime]">');
  expect(text).toContain('<b data-pagefind-meta="section">World</b>');
  expect(text).toContain('<b data-pagefind-meta="source">');
  expect(text).toMatch(/<\/div><p>They met.<\/p><\/article><\/body><\/html>$/);
});

test('can be sorted by date, and narrowed to section, year and names', () => {
  const text = toSearchedText(article, '');
  expect(text).toContain('data-pagefind-sort="date:2024-09-07"');
  const values = [...text.matchAll(/ data-f\d+="([^"]+)"/g)].map(([, value]) => value);
  expect(values).toEqual([
    'section/world',
    'year/2024',
    'month/2024-09',
    'day/2024-09-07',
    'people/musa',
  ]);
});

test('can be narrowed to who signed it', () => {
  const signed = makeArticle('2024/09/a', { front: { byline: ['Amina Sow', 'Bo Ek'] } });
  expect(toSearchedText(signed, '')).toMatch(/="by\/amina-sow" data-f\d+="by\/bo-ek"/);
});

test('has where it was filed', () => {
  const found = { byline: [], agency: [], summary: [], dateline: 'HALIFAX' };
  expect(toSearchedText(makeArticle('2024/09/a', { facts: { found } }), '')).toContain(
    '<span data-pagefind-meta="dateline">HALIFAX</span>',
  );
});

test('has the forms of words by which they are found', () => {
  const text = toSearchedText(makeArticle('2024/09/a'), '<p>Søren met <b>Łukasz</b>’s man.</p>');
  expect(text).toContain('<p>Søren||soren met <b>Łukasz||lukasz</b>’s man.</p>');
});

test('an article without them has none of these', () => {
  expect(toSearchedText(makeArticle('2024/09/a'), '<p>It.</p>')).not.toMatch(/<ul|<span|<p><\/p>/);
});

test('has the text in place of the picture', () => {
  const photo = { path: 'quay.jpg', key: 'a', width: 4, height: 3, alt: 'A quay at dawn' };
  expect(toSearchedText({ ...article, photo }, '')).toContain(
    '<span data-pagefind-meta="image_alt">A quay at dawn</span>',
  );
});

test('can be narrowed to what it is, where it is no plain report', () => {
  const opinion = makeArticle('2024/09/talks', { front: { label: 'opinion' } });
  expect(toSearchedText(opinion, '')).toContain('data-f2="label/opinion"');
});
