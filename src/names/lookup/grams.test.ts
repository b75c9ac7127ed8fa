import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getHalves, getSounds, getThirds, listHalves, listSounds, listThirds } from './grams.ts';

/** Makes all texts that are one slip away: a letter more, less, another, or two swapped. */
function listSlips(key: string): string[] {
  const slips = new Set<string>();
  for (let at = 0; at <= key.length; at++) {
    const [before, after] = [key.slice(0, at), key.slice(at)];
    const [one = '', two = '', three = ''] = after;
    slips.add(`${before}z${after}`).add(before + after.slice(1));
    slips.add(`${before}z${after.slice(1)}`).add(before + two + one + after.slice(2));
    slips.add(before + three + two + one + after.slice(3));
  }
  slips.delete('');
  return [...slips];
}
const letters = fc.string({ unit: fc.constantFrom(...'abcdef'), minLength: 2, maxLength: 18 });

describe('a spelling is filed where it is looked for', () => {
  test('after any slip', () => {
    fc.assert(
      fc.property(letters, (key) => {
        const filed = new Map(listHalves(key));
        for (const slip of listSlips(key)) {
          const found = getHalves(slip).filter((gram) => filed.has(gram));
          expect(found, `${slip} of ${key}`).not.toEqual([]);
          expect(found.map((gram) => filed.get(gram))).toContain(slip.length - key.length);
        }
      }),
      { seed: 1 },
    );
  });

  test('after any two slips in a long one, but for a swap across its thirds', () => {
    const isSwapOver = (slip: string, key: string) =>
      slip.length === key.length && [...slip].sort().join() === [...key].sort().join();
    fc.assert(
      fc.property(letters, fc.nat(), (key, pick) => {
        if (key.length < 8) return;
        const filed = new Set([...listHalves(key).map(([gram]) => gram), ...listThirds(key)]);
        const firsts = listSlips(key).filter((slip) => !isSwapOver(slip, key));
        const first = firsts[pick % firsts.length] ?? key;
        for (const slip of listSlips(first)) {
          if (slip.length < 8 || isSwapOver(slip, first)) continue;
          const grams = [...getHalves(slip), ...getThirds(slip)];
          expect(
            grams.some((gram) => filed.has(gram)),
            `${slip} of ${key}`,
          ).toBe(true);
        }
      }),
      { seed: 1 },
    );
  });

  test.each([
    ['qadhafi', 'kadafy'],
    ['دبيبه', 'دبيبا'],
    ['ливия', 'ливии'],
    ['эрдоган', 'эрдоганом'],
  ])('%s by the sound or the case of %s', (spelt, typed) => {
    expect(getSounds([typed]).some((gram) => listSounds([spelt]).includes(gram))).toBe(true);
  });

  test('and a short text is not looked for after two slips', () => {
    expect(getThirds('erdogan')).toEqual([]);
  });
});
