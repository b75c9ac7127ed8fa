import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slugify } from './slugify.ts';

test.each([
  ['Arab World', 'arab-world'],
  ['  Arts & Letters ', 'arts-letters'],
  ['موانئ', 'موانئ'],
])('makes of “%s” the address “%s”', (name, slug) => {
  expect(slugify(name)).toBe(slug);
});

test('makes an address that stands for itself, without white space or slash', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const slug = slugify(name);
      expect(slug).not.toMatch(/[\s/]|^-|-$/u);
      expect(slugify(slug)).toBe(slug);
    }),
  );
});
