import { expect, test } from 'vitest';
import { toFullLanguage } from './to-full-language.ts';

test.each([
  ['ar', { language: 'ar', script: 'Arab', region: 'EG' }],
  ['en-GB', { language: 'en', script: 'Latn', region: 'GB' }],
  ['zh-TW', { language: 'zh', script: 'Hant', region: 'TW' }],
])('%s in full, each time', (lang, full) => {
  expect(toFullLanguage(lang)).toEqual(full);
  expect(toFullLanguage(lang)).toEqual(full);
});
