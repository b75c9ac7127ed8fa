import { expect, test } from 'vitest';
import { cutAtName, readExcerpt } from './read-excerpt.ts';

test('marks stand at the odd places', () => {
  expect(readExcerpt('in <mark>Gaza</mark> and <mark>Rafah</mark>')).toEqual([
    ...['in ', 'Gaza', ' and ', 'Rafah', ''],
  ]);
});

test('other markup stays text', () => {
  expect(readExcerpt('a &lt;b&gt; <i>c</i>')).toEqual(['a <b> <i>c</i>']);
});

test('a sentence is cut at the name in it, or left whole', () => {
  expect(cutAtName('Rain in Gaza fell.', 'Gaza')).toEqual(['Rain in ', 'Gaza', ' fell.']);
  expect(cutAtName('Gaza City in Gaza', 'Gaza')).toEqual(['', 'Gaza', ' City in Gaza']);
  expect(cutAtName('Rain fell.', 'Gaza')).toEqual(['Rain fell.']);
});
