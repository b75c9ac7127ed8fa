import { expect, test } from 'vitest';
import { getBeginning, getFrame, getLineKey } from './line-key.ts';

test.each([
  ['12 Comments', '3 comments'],
  ['Yayın tarihi: 3 Ekim 2021', 'Yayın tarihi: 12 Kasım 2022'],
  ['Опубликовано 3 октября 2021, 10:30', 'Опубликовано 14 мая 2022, 9:05'],
  ['Harbour news, Friday, 3 October', 'Harbour news, Monday, 12 May'],
])('“%s” and “%s” are alike', (one, other) => {
  expect(getLineKey(one)).toBe(getLineKey(other));
});

test.each([
  ['In May', 'In June'],
  ['Filed under: …', 'Filed under'],
  ['Read more…', 'Read more: …'],
])('“%s” and “%s” are not', (one, other) => {
  expect(getLineKey(one)).not.toBe(getLineKey(other));
});

test.each([
  ['Filed under: boats, quays', 'Filed under: …'],
  ['来源：港口報', '来源： …'],
  ['Port » Wiadomości » Morze', 'Port » …'],
  ['Quay Post // World // Friday', 'Quay Post // …'],
  ['© The Quay Post', '© …'],
])('“%s” begins with “%s”', (text, line) => {
  expect(getFrame(text)?.key).toBe(getLineKey(line));
  expect(getFrame(getFrame(text)?.line ?? '')?.key).toBe(getLineKey(line));
});

test.each([
  'https://quay.example/1',
  'Quay//Post',
  'The Quay Post © 2024',
  'At 10:30',
  'What the old pilot said to all who waited: boats sail',
  'Boats sail',
])('“%s” begins with no label', (text) => {
  expect(getFrame(text)).toBeUndefined();
});

test('the beginning of a long line stands for it, whatever follows', () => {
  const note = 'No part of this page may be copied or sent on without a letter of the Quay Post';
  const other = 'No part of this page may be copied or read to others after May';
  expect(getBeginning(note)?.line).toBe('No part of this page may be copied …');
  expect(getBeginning(other)?.key).toBe(getBeginning(note)?.key);
  expect(getLineKey(getBeginning(note)?.line ?? '')).toBe(getBeginning(note)?.key);
  expect(getBeginning('本网页的文字未经港口报书面许可不得转载或以任何其他方式使用')?.line).toBe(
    '本网页的文字未经港口报书面许可不得转载或以任何其 …',
  );
});

test('a short line has no beginning of its own', () => {
  expect(getBeginning('No part may be copied')).toBeUndefined();
});
