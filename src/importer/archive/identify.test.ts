import { expect, test } from 'vitest';
import { toAddressKey } from './identify.ts';

test.each([
  'https://example.org/talks',
  'http://www.example.org/talks/',
  'https://EXAMPLE.org/talks?utm_source=x&utm_medium=y#top',
  'https://www.example.org/talks/?fbclid=1&gclid=2&ref=z&cmpid=3',
])('%s is the address of one page', (url) => {
  expect(toAddressKey(url)).toBe('example.org/talks');
});

test.each([
  ['another page', 'https://example.org/talks/2', 'example.org/talks/2'],
  ['another site', 'https://wwww.example.org/talks', 'wwww.example.org/talks'],
  ['a page that a query names', 'https://example.org/?p=7&utm_source=x', 'example.org?p=7'],
  ['what is no address', 'talks', 'talks'],
])('keeps %s apart: %s', (_what, url, key) => {
  expect(toAddressKey(url)).toBe(key);
});
