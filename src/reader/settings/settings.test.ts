import { expect, test } from 'vitest';
import { getChoice, parseSettings, SIZES, stepSize } from './settings.ts';

test('takes known choices and leaves out the rest', () => {
  const stored = { theme: 'dark', size: '9000', face: 7, onload: 'x', align: 'justify' };
  expect(parseSettings(stored)).toEqual({ theme: 'dark', align: 'justify' });
});

test('does not keep a choice that is how the site comes', () => {
  expect(parseSettings({ theme: 'system', size: '100' })).toEqual({});
});

test.each([undefined, null, 'dark', 7, []])('takes %j for no settings', (value) => {
  expect(parseSettings(value)).toEqual({});
});

test('has at least eight sizes, up to 300 per cent', () => {
  expect(SIZES.length).toBeGreaterThanOrEqual(8);
  expect(SIZES.at(-1)).toBe('300');
});

test('steps through all sizes and stops at both ends', () => {
  let settings = parseSettings({ size: '85' });
  const seen = SIZES.map(() => {
    const size = getChoice(settings, 'size');
    settings = stepSize(settings, 1);
    return size;
  });
  expect(seen).toEqual(SIZES);
  expect(getChoice(settings, 'size')).toBe('300');
  expect(getChoice(stepSize({ size: '85' }, -1), 'size')).toBe('85');
});
