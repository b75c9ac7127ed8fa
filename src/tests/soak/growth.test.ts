import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { cleanCopy } from '../../articles/clean-copy.ts';
import { findExcess } from '../../articles/faults/find-excess.ts';
import { makeProcessCopy } from '../../copy/process-copy.ts';
import { ImportError } from '../../importer/import-error.ts';
import { readText } from '../../importer/read-deliveries.ts';
import { readRegistry } from '../../names/registry/read-registry.ts';
import { copyInputs, type GrowthInput } from '../growth/copy-inputs.ts';
import { deliveries, pageInputs } from '../growth/deliveries.ts';
import {
  formatGrowth,
  type Growth,
  type Measured,
  measureOne,
  measureSteady,
} from '../growth/measure-growth.ts';
import { measurePipeline } from '../growth/measure-pipeline.ts';

/** Letters at n; 2n and 4n follow. */
const SIZE = 4_000;
/** Of a doubling; what grows with the square has 4. */
const MOST = 3;

const { registry } = readRegistry('src/tests/seed', process.cwd());
const processCopy = makeProcessCopy({ registry });
const steps = measurePipeline(registry);
const whole = measureOne('all of cleaning', (text) =>
  cleanCopy({ text, title: 'Talks Open' }, processCopy),
);
const all: Growth[] = [];

afterAll(() => {
  const table = formatGrowth(all);
  writeFileSync('.test-dist/growth.txt', `${table}\n`);
  const slowest = all.toSorted((a, b) => (b.times[2] ?? 0) - (a.times[2] ?? 0)).slice(0, 40);
  console.log(`${formatGrowth(slowest)}\n\nAll: .test-dist/growth.txt`);
});

/** Fails for a step that grows too fast, however large the input. */
async function expectSteady(
  input: GrowthInput,
  measure: Measured,
  isWithin = (text: string) => !findExcess(text),
): Promise<void> {
  const rows = await measureSteady(measure, input, { size: SIZE, most: MOST, isWithin });
  all.push(...rows);
  const fast = rows.filter(({ ratio }) => ratio >= MOST);
  expect(fast, formatGrowth(fast)).toEqual([]);
}

describe('the measure itself', () => {
  const letters: GrowthInput = { name: 'letters', make: (size) => 'a'.repeat(size) };
  const measure = (step: string, count: (size: number) => number) =>
    measureOne(step, (text) => spin(count(text.length)));

  test('passes what grows in a line', () =>
    expectSteady(
      letters,
      measure('line', (size) => size * 1_500),
    ));

  test('fails what grows with the square', async () => {
    const square = measure('square', (size) => size ** 2 / 4);
    await expect(expectSteady(letters, square)).rejects.toThrow('square');
    all.pop();
  });
});

/** Keeps the processor busy for so many steps. */
function spin(steps: number): number {
  let sum = 0;
  for (let step = 0; step < steps; step++) sum += Math.sqrt(step);
  return sum;
}

/** What is shown as it stands is cleaned as plain text or by halves, for which the time of the whole counts. */
const readInputs: GrowthInput[] = [];
for (const input of copyInputs) {
  const { oddities } = await cleanCopy({ text: input.make(SIZE), title: 'Talks' }, processCopy);
  if (oddities.length === 0 && !findExcess(input.make(SIZE * 4))) readInputs.push(input);
}

describe('time grows with the length of copy', () => {
  test.each(readInputs)('each step: $name', (input) => expectSteady(input, steps));
  test.each(copyInputs)('all of cleaning: $name', (input) => expectSteady(input, whole));
});

describe.each(Object.entries(deliveries))('time grows with the length of a %s', (kind, wrap) => {
  const measure = measureOne(kind, (text) => {
    try {
      readText(wrap(text), 'delivery');
    } catch (error) {
      // What holds no article is told, which takes time as well.
      if (!(error instanceof ImportError)) throw error;
    }
  });
  test.each([...copyInputs, ...pageInputs])('$name', (input) =>
    expectSteady(input, measure, () => true),
  );
});
