import { expect, test } from 'vitest';
import { toBylineAddress, toDayAddress, toPartAddress } from './list-address.ts';

test('a page of a month never has the address of one of its days', () => {
  expect(toDayAddress('2024-09-12')).toBe('/archive/2024/09/12/');
  expect(toPartAddress('/archive/2024/09/', 3)).toBe('/archive/2024/09/3/');
  expect(toPartAddress('/archive/2024/09/', 12)).toBe('/archive/2024/09/page-12/');
  expect(toPartAddress('/archive/2024/09/', 120)).toBe('/archive/2024/09/120/');
  expect(toPartAddress('/archive/2024/09/07/', 12)).toBe('/archive/2024/09/07/12/');
  expect(toPartAddress('/sections/world/', 12)).toBe('/sections/world/12/');
  expect(toPartAddress('/sections/world/', undefined)).toBe('/sections/world/');
});

test.each([
  ['Ana Ferrer', '/bylines/ana-ferrer/'],
  ['هالة ناصر', '/bylines/هالة-ناصر/'],
  ['../..', undefined],
  ['—', undefined],
  ['A'.repeat(300), undefined],
])('the byline %s has the address %s', (name, address) => {
  expect(toBylineAddress(name)).toBe(address);
});
