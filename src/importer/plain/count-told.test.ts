import { expect, test } from 'vitest';
import { countTold } from './count-told.ts';

test.each([
  ['Boats Leave the Harbour', 'The boats left the harbour.', 2],
  ['Harbours', 'The harbour is open.', 1],
  ['Harbour', 'A harbinger of rain.', 0],
  ['港口重新开放', '港口在周四开放。', 2],
])('of “%s” the text “%s” has %i words', (line, text, count) => {
  expect(countTold([line], [text])[0]?.count).toBe(count);
});
