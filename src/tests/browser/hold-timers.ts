import type { Page } from 'playwright-core';

/**
 * Holds the timers of a page that wait for long, so that a test says when their time is over.
 *
 * @param least Milliseconds from which on a wait is long.
 * @returns What ends all that are held.
 */
export async function holdTimers(page: Page, least: number): Promise<() => Promise<void>> {
  await page.evaluate((from) => {
    const held = new Map<number | undefined, () => void>();
    const { setTimeout: start, clearTimeout: stop } = window;
    let last = 0;
    Object.assign(window, {
      setTimeout: (end: () => void, time = 0) => {
        if (time < from) return start(end, time);
        held.set(--last, end);
        return last;
      },
      clearTimeout: (id?: number) => held.delete(id) || stop(id),
      endTimers: () => {
        for (const [id, end] of [...held]) if (held.delete(id)) end();
      },
    });
  }, least);
  return () => page.evaluate('endTimers()');
}
