import { expect, test } from 'vitest';
import { settleFacts } from './settle-facts.ts';

const given = { section: 'Islands', published: '2024-09-07' };
const delivered = { published: '2023-05-04', sourceUrl: 'https://quay.example/1' };
const settle = (isReadFromCopy: boolean) =>
  settleFacts({ facts: delivered, copy: 'x', form: 'plain', isReadFromCopy }, given, new Map());

test('takes what the editor says over what lines of pasted text say', () => {
  expect(settle(true).facts).toMatchObject({ ...delivered, published: '2024-09-07' });
});

test('takes what a feed says over what the editor says for the rest', () => {
  expect(settle(false).facts).toMatchObject({ ...delivered, section: 'Islands' });
});
