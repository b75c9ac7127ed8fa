import { expect, test } from 'vitest';
import { getSentence } from './get-sentence.ts';

function sentenceWith(name: string, text: string, lang?: string) {
  const start = text.indexOf(name);
  return getSentence(text, start, start + name.length, lang);
}

test('takes the sentence alone', () => {
  expect(sentenceWith('Kalin', 'He left. Kalin\n came! They met.')).toBe('Kalin came!');
});

test('does not end at an abbreviation, an initial or a month', () => {
  const text = 'Mr. William J. Burns met the U.S. envoy on Nov. 27, 2019. He left.';
  expect(sentenceWith('Burns', text)).toBe(text.replace(' He left.', ''));
});

test('takes both sentences when a name crosses their border', () => {
  expect(sentenceWith('Yahoo! Japan', 'It is Yahoo! Japan again. So.')).toBe(
    'It is Yahoo! Japan again.',
  );
});

test('reads Arabic', () => {
  expect(sentenceWith('غزة', 'سافر الوفد؟ تقع غزة هناك. انتهى.', 'ar')).toBe('تقع غزة هناك.');
});
