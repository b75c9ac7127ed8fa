import { afterAll, expect, test } from 'vitest';
import { listFewOddCopies } from '../hostile/odd-copies.ts';
import { openOddSite } from '../inputs/odd-copy-site.ts';

const site = openOddSite();
afterAll(() => site.close());

test('odd copy stops no build, is shown as far as it can be understood, and harms no other page', {
  timeout: 240_000,
}, async () => {
  const copies = listFewOddCopies();
  expect(copies.length).toBeGreaterThan(11);
  const { code, harmed, faults, report } = await site.build(copies);
  expect(code).toBe(0);
  expect(harmed).toEqual([]);
  expect(faults).toEqual([]);
  expect(report.problems).toEqual([]);
  const told = report.oddities.map(({ file }) => /([^/]+)\.md$/.exec(file)?.[1]);
  expect(told).toEqual(expect.arrayContaining(['quotes', 'bold', 'strong', 'link-1']));
});
