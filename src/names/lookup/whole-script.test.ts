import { expect, test } from 'vitest';
import { openScript } from './whole-script.ts';

const script = openScript({
  near: ['ada morn', 'morn', 'port velda'],
  exact: ['harbour minister of velda'],
});

test.each([
  ['ada morn', true],
  ['adamorn', true],
  ['morn ada', true],
  ['port velda ferry', true],
  ['harbour minister velda', true],
  ['velda', false],
  ['ada', false],
])('whether “%s” may be found as it is: %s', (typed, may) => {
  expect(script.mayHave(typed.split(' '))).toBe(may);
});

test('a name may begin as typed, in its own order', () => {
  expect(script.mayBegin('portve')).toBe(true);
  expect(script.mayBegin('veld')).toBe(false);
});
