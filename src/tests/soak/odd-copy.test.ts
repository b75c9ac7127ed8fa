import { afterAll, expect, test } from 'vitest';
import { listOddCopies } from '../hostile/odd-copies.ts';
import { openOddSite } from '../inputs/odd-copy-site.ts';

const site = openOddSite();
afterAll(() => site.close());

const copies = listOddCopies();
/** Links that name a page of this site, or a place on their own, which is not there. */
const DEAD = /^(?:link-\d+|.*: The link “)/;

test('there are more than 120 of them, each with a name of its own', () => {
  expect(new Set(copies.map(({ name }) => name)).size).toBe(copies.length);
  expect(copies.length).toBeGreaterThan(120);
});

test('all together', { timeout: 1_800_000 }, async () => {
  const { code, harmed, faults } = await site.build(copies);
  expect(code).toBe(0);
  expect(harmed).toEqual([]);
  expect(faults.filter((fault) => !DEAD.test(fault))).toEqual([]);
});

test.each(copies)('$name', { timeout: 1_800_000 }, async (copy) => {
  // Of one name, so that they are compared with one harmless site.
  const { code, harmed, faults } = await site.build([{ ...copy, name: 'odd' }]);
  expect(code).toBe(0);
  expect(harmed).toEqual([]);
  expect(faults.filter((fault) => !DEAD.test(fault))).toEqual([]);
});
