import { expect, test } from 'vitest';
import { getFrame, getLineKey } from './line-key.ts';

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
])('“%s” begins with “%s”', (text, line) => {
  expect(getFrame(text)?.key).toBe(getLineKey(line));
  expect(getFrame(getFrame(text)?.line ?? '')?.key).toBe(getLineKey(line));
});

test.each([
  'https://quay.example/1',
  'At 10:30',
  'What the old pilot said to all who waited: boats sail',
  'Boats sail',
])('“%s” begins with no label', (text) => {
  expect(getFrame(text)).toBeUndefined();
});
