import type { GrowthInput } from './copy-inputs.ts';

/** How the time of a step grew while its input was doubled twice. */
export type Growth = { step: string; input: string; size: number; times: number[]; ratio: number };

/** Milliseconds at 4n below which a step is too fast to look at. */
const NOISE = 15;
/** Milliseconds at n below which a clock that ticks every few says too little, and above which it says enough. */
const [LEAST, ENOUGH] = [8, 50];

/** A step of the work: what it is named, and milliseconds of the processor that each of its parts took. */
export type Measured = (text: string) => Promise<Map<string, number>> | Map<string, number>;

/** Tells milliseconds of the processor that this thread has used. */
export function readClock(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Measures one function as a step of its own. */
export const measureOne =
  (step: string, run: (text: string) => unknown): Measured =>
  async (text) => {
    const start = readClock();
    await run(text);
    return new Map([[step, readClock() - start]]);
  };

/**
 * Measures an input at n, 2n and 4n letters.
 *
 * @param runs Of which the shortest time counts.
 * @returns Each step with its times, and the mean ratio of a doubling; 0 where it is too short to say.
 */
async function measureGrowth(
  measure: Measured,
  { name, make }: GrowthInput,
  size: number,
  runs = 2,
): Promise<Growth[]> {
  const times = new Map<string, number[]>();
  await measure(make(Math.ceil(size / 8)));
  for (const [place, factor] of [1, 2, 4].entries()) {
    const text = make(size * factor);
    for (let run = 0; run < runs; run++) {
      for (const [step, time] of await measure(text)) {
        const own = times.get(step) ?? [];
        own[place] = Math.min(own[place] ?? Number.POSITIVE_INFINITY, time);
        times.set(step, own);
      }
    }
  }
  return [...times].map(([step, own]) => {
    const [first = 0, , third = 0] = own;
    // Of one doubling alone, what cleans up memory meanwhile would say too much.
    const ratio = third > NOISE ? Math.sqrt(third / Math.max(first, LEAST)) : 0;
    return { step, input: name, size, times: own, ratio };
  });
}

/** How often a step is measured, each time at twice the size where that may be. */
const TURNS = 4;

/**
 * Measures an input at larger and larger sizes, until each step takes long enough to say how it grows, and
 * grows by less than `most` a doubling. What grows with the square does so at every size; what only begins
 * to clean up memory, or shares its processor with others, does not.
 *
 * @param isWithin Tells whether a text is one that the work is still asked to do.
 * @returns Each step, at the first size at which it grew steadily, or else the last.
 */
export async function measureSteady(
  measure: Measured,
  input: GrowthInput,
  { size, most, isWithin }: { size: number; most: number; isWithin: (text: string) => boolean },
): Promise<Growth[]> {
  const isSettled = ({ times: [first = 0, , third = 0], ratio }: Growth) =>
    third <= NOISE || first >= ENOUGH || (first >= LEAST && ratio < most);
  let rows = await measureGrowth(measure, input, size);
  let own = size;
  for (let turn = 1; turn < TURNS && !rows.every(isSettled); turn++) {
    if (isWithin(input.make(own * 8))) own *= 2;
    const again = await measureGrowth(measure, input, own, 3);
    const bySteps = new Map(again.map((row) => [row.step, row]));
    rows = rows.map((row) => (isSettled(row) ? row : (bySteps.get(row.step) ?? row)));
  }
  return rows;
}

/** Writes the slowest and the fastest growing steps as a table. */
export function formatGrowth(rows: readonly Growth[]): string {
  const lines = rows.map(({ step, input, size, times, ratio }) => {
    const cells = times.map((time) => time.toFixed(1).padStart(9));
    const letters = `${size}`.padStart(7);
    return `${step.padEnd(34)} ${input.padEnd(24)}${letters}${cells.join('')} ${ratio.toFixed(2).padStart(6)}`;
  });
  const columns = ['at n', 'at 2n', 'at 4n'].map((cell) => cell.padStart(9)).join('');
  const head = `${'step'.padEnd(34)} ${'input'.padEnd(24)}${'n'.padStart(7)}${columns}  ratio`;
  return [head, ...lines].join('\n');
}
