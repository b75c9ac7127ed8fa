import { expect, test } from 'vitest';
import { type FeedItem, toDelivery } from './feed-item.ts';

const html = '<p>The ferry sailed on Thursday.</p><p>It came back at night.</p>';
const factsOf = (item: FeedItem) => toDelivery({ html, ...item })[0]?.facts;

test('takes a summary beside the text for the dek, in plain words', () => {
  expect(factsOf({ summary: '<p>Six weeks &amp; no <b>boat</b>.</p>' })).toEqual({
    dek: 'Six weeks & no boat.',
  });
});

test.each([
  'The ferry sailed on Thursday.',
  '<p>The ferry sailed on Thursday. It came back</p>',
  'Six weeks and no boat […]',
  'Six weeks and no boat…',
  'x '.repeat(300),
  '',
])('takes “%s” for no dek', (summary) => {
  expect(factsOf({ summary })).toEqual({});
});

test.each([
  ['Mara Quill and Ivo Reed', ['Mara Quill', 'Ivo Reed']],
  ['Salt and Rope', ['Salt and Rope']],
  ['Mara Quill', ['Mara Quill']],
])('reads the byline “%s”', (author, byline) => {
  expect(factsOf({ authors: [author] })).toEqual({ byline });
});

test('an update is later than the publication', () => {
  const published = '2024-09-07T10:00:00Z';
  const updated = '2024-09-07T11:00:00Z';
  expect(factsOf({ published, updated })).toEqual({ published, updated });
  expect(factsOf({ published: updated, updated: published })).toEqual({ published: updated });
});
