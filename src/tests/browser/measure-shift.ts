import type { Page } from 'playwright-core';

/**
 * Measures by how much the parts of a page have moved by themselves since it was opened, once it has asked
 * for all that it asks for by itself and has drawn it.
 */
export async function measureShift(page: Page): Promise<number> {
  await page.waitForLoadState('networkidle');
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const entries: PerformanceEntry[] = [];
        const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
        observer.observe({ type: 'layout-shift', buffered: true });
        // What is moved in a picture is told of after it.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            entries.push(...observer.takeRecords());
            // What moves right after the reader did something was asked for (web.dev/articles/cls).
            const own = entries.filter((entry) => Reflect.get(entry, 'hadRecentInput') !== true);
            resolve(own.reduce((sum, entry) => sum + Number(Reflect.get(entry, 'value')), 0));
          }),
        );
      }),
  );
}
