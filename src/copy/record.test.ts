import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectRecord } from '../tests/checks/expect-record.ts';
import { generateDump } from '../tests/inputs/generate-dump.ts';
import { noCopyFacts } from './lines/add-found.ts';
import { type ProcessedCopy, processCopy } from './process-copy.ts';

const RUNS = Number(process.env['FC_RUNS'] ?? 300);
const anyLine = fc
  .string({ unit: 'grapheme', maxLength: 60 })
  .map((text) => text.replace(/\p{Cc}/gu, ''));

test.each([
  { form: 'plain', odd: anyLine },
  { form: 'markdown', odd: undefined },
] as const)('every line of any $form dump is in the page or in the record', async (given) => {
  await fc.assert(
    fc.asyncProperty(generateDump(given.odd), async (dump) => {
      const processed = await processCopy({ ...dump, form: given.form });
      expectRecord(dump.text, processed, given.form === 'plain');
    }),
    { numRuns: RUNS },
  );
});

test('no rule takes a sentence of the text', async () => {
  await fc.assert(
    fc.asyncProperty(generateDump(), async (dump) => {
      const { facts } = await processCopy({ ...dump, form: 'plain' });
      const sentences = facts.removals.filter(({ text }) => /^The .* came\.$/.test(text));
      expect(sentences).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test('the check finds a line that is lost, and one that is in both', () => {
  const removal = { rule: 'text-button', line: 2, text: 'TT' };
  const whole: ProcessedCopy = {
    html: '<p>Boats.</p>',
    facts: { ...noCopyFacts(), removals: [removal] },
  };
  const expectWhole = (one: ProcessedCopy) => expectRecord('Boats.\nTT', one, true);
  expectWhole(whole);
  expect(() => expectWhole({ ...whole, html: '' })).toThrow();
  expect(() => expectWhole({ ...whole, html: '<p>Boats.\nTT</p>' })).toThrow();
  expect(() => expectWhole({ ...whole, facts: { ...whole.facts, removals: [] } })).toThrow();
});
