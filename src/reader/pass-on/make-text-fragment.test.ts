import { expect, test } from 'vitest';
import { makeTextFragment } from './make-text-fragment.ts';

test('names a short quote whole, its hyphens and commas written out', () => {
  expect(makeTextFragment({ text: 'cease-fire, now' })).toBe(':~:text=cease%2Dfire%2C%20now');
});

test('names a long quote by its first and last words', () => {
  const text = 'one two three four five six seven eight nine ten eleven twelve';
  expect(makeTextFragment({ text })).toBe(
    ':~:text=one%20two%20three%20four,nine%20ten%20eleven%20twelve',
  );
});

test('names both ends of a quote across paragraphs, without a word in both', () => {
  expect(makeTextFragment({ text: 'of peace.\n\nThe', isAcross: true })).toBe(':~:text=of,The');
});

test('puts the words before it in front of a quote that occurs twice', () => {
  expect(makeTextFragment({ text: 'Gaza', before: 'a truce for all of ' })).toBe(
    ':~:text=for%20all%20of-,Gaza',
  );
});
