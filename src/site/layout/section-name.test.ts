import { expect, test } from 'vitest';
import { toSectionName } from './section-name.ts';

const names = { World: { ar: 'العالم' } };

test.each([
  ['World', 'en', 'World', 'en'],
  ['World', 'ar', 'العالم', 'ar'],
  ['World', 'fr', 'World', 'en'],
  ['Ferries', 'ar', 'Ferries', 'en'],
  ['موانئ', 'ar', 'موانئ', 'ar'],
  ['موانئ', 'en', 'موانئ', 'ar'],
  ['موانئ', 'fa', 'موانئ', 'fa'],
  ['Порты', 'en', 'Порты', 'ru'],
])('calls the section %s on a page in %s %s, in %s', (section, lang, name, own) => {
  expect(toSectionName(section, lang, names)).toEqual({ name, lang: own });
});
