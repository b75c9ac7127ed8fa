/** Something long that is under way. */
export type Progress = {
  /** So many more are done. */
  add: (count: number) => void;
  end: () => void;
};

const PAUSE = 200;

/**
 * Shows how far something long is, in a line that is written over: count, rate, time left. Where
 * nobody looks (no terminal, or `CI` is set) nothing is written.
 *
 * @param what Like `Articles cleaned`.
 * @param total How many there are; of few nothing is shown.
 */
export function showProgress(what: string, total: number): Progress {
  const { stderr, env } = process;
  if (!stderr.isTTY || env['CI'] || total < 500) return { add: () => {}, end: () => {} };
  const start = performance.now();
  let done = 0;
  let last = 0;
  return {
    add: (count) => {
      done += count;
      const now = performance.now();
      if (now - last < PAUSE) return;
      last = now;
      stderr.write(
        `\r${formatProgress(what, { done, total, seconds: (now - start) / 1000 })}\x1b[K`,
      );
    },
    end: () => {
      stderr.write('\r\x1b[K');
    },
  };
}

/**
 * Shows which step of something long is under way, in a line that the next step writes over.
 *
 * @param what Like `Making pages`; nothing clears the line.
 */
export function showStep(what: string): void {
  const { stderr, env } = process;
  if (stderr.isTTY && !env['CI']) stderr.write(`\r${what && `${what} …`}\x1b[K`);
}

/** Writes how far something is: `Articles cleaned: 1200 of 19043, 640 a second, 28 s left`. */
export function formatProgress(
  what: string,
  { done, total, seconds }: { done: number; total: number; seconds: number },
): string {
  const rate = done / seconds;
  const left = rate > 0 ? `, ${Math.ceil((total - done) / rate)} s left` : '';
  return `${what}: ${done} of ${total}, ${Math.round(rate)} a second${left}`;
}
