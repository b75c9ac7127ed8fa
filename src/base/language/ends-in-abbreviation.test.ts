import { expect, test } from 'vitest';
import { endsInAbbreviation } from './ends-in-abbreviation.ts';

test.each(['He met Dr.', 'In the U.S. ', '“Capt.', 'At 9 a.m.', 'On Jul.', 'J.'])(
  'goes on: %s',
  (text) => expect(endsInAbbreviation(text)).toBe(true),
);

test.each(['He left.', 'Who is the Dr', 'She met him at the expo.', 'Dr. Doe spoke.', ''])(
  'is whole: %s',
  (text) => expect(endsInAbbreviation(text)).toBe(false),
);
