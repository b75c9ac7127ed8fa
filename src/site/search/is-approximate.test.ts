import { expect, test } from 'vitest';
import { isApproximate } from './is-approximate.ts';

test.each([
  ['Dubaiba', ['Dubai']],
  ['karate finals', ['Kara', 'final']],
])('“%s” is not %j', (query, found) => {
  expect(isApproximate(query, found)).toBe(true);
});

test.each([
  ['ceasefires', ['ceasefire']],
  ['ceas', ['ceasefire']],
  ['talking', ['talk']],
  ['dubai', ['Dubai']],
  ['Türkiye', ['TURKIYE']],
  ['of', ['o']],
  ['anything', []],
  ['unable', ['un', 'an']],
])('“%s” is %j', (query, found) => {
  expect(isApproximate(query, found)).toBe(false);
});
