import { expect, test } from 'vitest';
import { mergeFacts } from './merge-facts.ts';

test('takes what the delivery says, and what the editor says for the rest', () => {
  const given = { section: 'Islands', published: '2024-09-07' };
  const delivered = { published: '2023-05-04', sourceUrl: 'https://quay.example/1' };
  const { facts } = mergeFacts({ facts: delivered, copy: 'x', form: 'plain' }, given, new Map());
  expect(facts).toMatchObject({ ...delivered, section: 'Islands' });
});
