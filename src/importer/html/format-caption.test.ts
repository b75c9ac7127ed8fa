import { expect, test } from 'vitest';
import { parseCredit } from '../../copy/read/parse-credit.ts';
import { formatCaption } from './format-caption.ts';

test.each([
  ['Men fish.', 'AFP', 'Men fish. (Photo: AFP)'],
  ['Men fish.', 'Photograph: Lena Marsh', 'Men fish. (Photo: Lena Marsh)'],
  ['Men fish.', 'REUTERS/Ana Ferrer', 'Men fish. REUTERS/Ana Ferrer'],
  ['Men fish.', '(© The Post)', 'Men fish. (Photo: The Post)'],
])('joins %s and %s so that the caption rule parts them', (caption, credit, line) => {
  expect(formatCaption(caption, credit)).toBe(line);
  expect(parseCredit(line)).toMatchObject({ sentence: caption, certainty: 'sure' });
});

test('says no credit twice', () => {
  expect(formatCaption('Men fish. (AFP)', 'AFP')).toBe('Men fish. (AFP)');
  expect(formatCaption('Men fish.', '')).toBe('Men fish.');
});
