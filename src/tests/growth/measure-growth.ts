import type { GrowthInput } from './copy-inputs.ts';

/** How the time of a step grew while its input was doubled twice. */
export type Growth = { step: string; input: string; times: number[]; ratio: number };

/** Milliseconds below which a time says nothing. */
const NOISE = 15;

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
export async function measureGrowth(
  measure: Measured,
  { name, make }: GrowthInput,
  size: number,
  runs = 3,
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
    const ratio = third > NOISE ? Math.sqrt(third / Math.max(first, 1)) : 0;
    return { step, input: name, times: own, ratio };
  });
}

/** Writes the slowest and the fastest growing steps as a table. */
export function formatGrowth(rows: readonly Growth[]): string {
  const lines = rows.map(({ step, input, times, ratio }) => {
    const cells = times.map((time) => time.toFixed(1).padStart(9));
    return `${step.padEnd(34)} ${input.padEnd(22)}${cells.join('')} ${ratio.toFixed(2).padStart(6)}`;
  });
  const head = `${'step'.padEnd(34)} ${'input'.padEnd(22)}${['n', '2n', '4n'].map((cell) => cell.padStart(9)).join('')}  ratio`;
  return [head, ...lines].join('\n');
}
