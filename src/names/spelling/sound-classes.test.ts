import { expect, test } from 'vitest';
import { getSilentClass, getSoundClass, listSoundClasses } from './sound-classes.ts';

test.each([
  ['миттеран', 'mitterrand'],
  ['شيراك', 'chirac'],
  ['ريغان', 'reagan'],
  ['горбачев', 'gorbachev'],
  ['Τζορτζ'.toLowerCase(), 'george'],
  ['ирак', 'iraq'],
])('%s is heard as %s', (word, latin) => {
  const heard = listSoundClasses(word);
  expect([getSoundClass(latin), getSilentClass(latin)].some((one) => heard.includes(one))).toBe(
    true,
  );
});

test('few ways to hear a word are looked for', () => {
  expect(listSoundClasses('гжхфгжхфгжхф').length).toBeLessThanOrEqual(6);
  expect(listSoundClasses('')).toEqual(['']);
});
