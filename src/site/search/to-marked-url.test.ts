import { expect, test } from 'vitest';
import { toMarkedUrl } from './to-marked-url.ts';

test('marks each text once, its own signs encoded', () => {
  expect(toMarkedUrl('/a/', ['Deir Al-Balah', 'a, b & c'])).toBe(
    '/a/#:~:text=Deir%20Al%2DBalah&text=a%2C%20b%20%26%20c',
  );
});

test('leaves an address alone where there is nothing to mark', () => {
  expect(toMarkedUrl('/a/', [])).toBe('/a/');
});
