import { expect, test } from 'vitest';
import { findLanguage } from './find-language.ts';

test.each([
  ['عادت العبارة إلى الجزر يوم الخميس', 'ar'],
  ['Паром вернулся на острова', 'ru'],
  ['המעבורת חזרה לאיים', 'he'],
  ['フェリーが島に戻った', 'ja'],
])('tells the language of %s by its script', (copy, lang) => {
  expect(findLanguage(copy)).toBe(lang);
});

test.each(['The ferry of الجزر sailed', 'Le bateau est revenu', '1986', ''])(
  'tells no language of “%s”',
  (copy) => {
    expect(findLanguage(copy)).toBeUndefined();
  },
);
