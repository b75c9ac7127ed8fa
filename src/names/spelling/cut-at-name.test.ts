import { expect, test } from 'vitest';
import { cutAtName, findSurface } from './cut-at-name.ts';

test.each([
  ['Libyan officials left Libya.', 'Libya', ['Libyan officials left ', 'Libya', '.']],
  ['Libya, a country', 'Libya', ['', 'Libya', ', a country']],
  ['In MI6 and MI', 'MI', ['In MI6 and ', 'MI', '']],
  ['اجتمعوا بغزة أمس', 'غزة', ['اجتمعوا ب', 'غزة', ' أمس']],
  ['Nobody came.', 'Libya', ['Nobody came.']],
  ['Nobody came.', '', ['Nobody came.']],
])('“%s” is cut at “%s”', (sentence, surface, parts) => {
  expect(cutAtName(sentence, surface)).toEqual(parts);
});

test('a spelling that is within words alone is found in the first of them', () => {
  expect(findSurface('Libyan and Libyans', 'Libya')).toBe(0);
});
