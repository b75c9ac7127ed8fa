import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseArticlePath } from '../articles/article-path.ts';
import { makeSlug } from './make-slug.ts';

const free = () => false;

test.each([
  ['Talks Open in “Geneva”', 'talks-open-in-geneva'],
  ['محادثات في جنيف', 'محادثات-في-جنيف'],
  ['İskele Yine Açıldı', 'iskele-yine-açıldı'],
  ['???', 'article-0123abcd'],
  ['A_b  –  C', 'a-b-c'],
  ['Boats '.repeat(30), Array(20).fill('boats').join('-')],
])('makes of %s %s', (title, slug) => {
  expect(makeSlug(title, '0123abcdef', free)).toBe(slug);
});

test('numbers a slug that is taken', () => {
  const taken = new Set(['talks', 'talks-2']);
  expect(makeSlug('Talks', '0', (slug) => taken.has(slug))).toBe('talks-3');
});

test('makes of any headline a short name that the site takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
      const slug = makeSlug(title.toWellFormed(), '0123abcdef', free);
      expect(parseArticlePath(`articles/2024/09/${slug}.md`)).toMatchObject({ slug });
      expect(Buffer.byteLength(slug)).toBeLessThanOrEqual(120);
    }),
    { numRuns: 500 },
  );
});
