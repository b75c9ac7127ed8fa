import { expect, test } from 'vitest';
import { getInterfaceLanguage, toInterfaceAttributes } from './interface-language.ts';

test('speaks the language of a page, or English', () => {
  const spoken = ['en', 'en-GB', 'ar', 'AR-eg', 'arc', 'fa', 'zh-Hant'].map(getInterfaceLanguage);
  expect(spoken).toEqual(['en', 'en', 'ar', 'ar', 'en', 'en', 'en']);
});

test('says on a page of another language which one the interface speaks, and from which side', () => {
  expect(['en-GB', 'ar-EG'].map(toInterfaceAttributes)).toEqual([{}, {}]);
  const english = { lang: 'en', dir: 'ltr' };
  expect(['fa', 'he', 'fr', 'arc'].map(toInterfaceAttributes)).toEqual(Array(4).fill(english));
});
