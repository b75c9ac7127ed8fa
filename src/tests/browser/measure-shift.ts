import type { Page } from 'playwright-core';

/** Measures by how much the parts of a page have moved by themselves since it was opened. */
export function measureShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            // What moves right after the reader did something was asked for (web.dev/articles/cls).
            if (Reflect.get(entry, 'hadRecentInput') !== true)
              sum += Number(Reflect.get(entry, 'value'));
          }
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 500);
      }),
  );
}
