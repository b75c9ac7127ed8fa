import { expect, test } from 'vitest';
import { FACE_PARTS, formatFaceRules, makeFacePart, toFaceFile } from './headline-face.ts';

test.each(FACE_PARTS)('$name is a font of 30 kB at the most, the same each time', async (part) => {
  const made = await makeFacePart(part);
  expect(Buffer.from(made).toString('latin1', 0, 4)).toBe('wOF2');
  expect(made.length).toBeLessThanOrEqual(30_000);
  expect(Buffer.from(await makeFacePart(part)).equals(made)).toBe(true);
});

test('the name of a file tells what is in it', () => {
  const [part] = FACE_PARTS;
  if (!part) throw new Error('There is no part.');
  expect(toFaceFile(part)).toMatch(/^latin-ext-[0-9a-f]{12}\.woff2$/);
  expect(toFaceFile({ ...part })).toBe(toFaceFile(part));
  expect(toFaceFile({ ...part, letters: 'a-z' })).not.toBe(toFaceFile(part));
});

test('no part moves anything when it comes, and each is asked for where its letters are', () => {
  const rules = formatFaceRules((address) => `/news${address}`)
    .split('@font-face')
    .slice(1);
  expect(rules).toHaveLength(FACE_PARTS.length);
  for (const [index, part] of FACE_PARTS.entries()) {
    expect(rules[index]).toContain(`src:url(/news/fonts/${toFaceFile(part)})`);
    expect(rules[index]).toContain(`unicode-range:${part.range}`);
    expect(rules[index]).toContain('font-display:optional');
  }
});
