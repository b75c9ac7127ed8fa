import type { Page } from 'playwright-core';
import { launchBrowser } from '../launch-browser.ts';
import { SEED } from '../read-page.ts';
import { serveSite } from '../serve-site.ts';
import { testSites } from '../test-sites.ts';

/**
 * Measures how soon a press is answered on a device four times as slow: `npm run bench -- comfort`. It
 * looks at the site that `npm run test:build` builds. The aim is 50 ms from a press to the next picture;
 * INP, the page's measure, is the slowest of few (web.dev/articles/inp).
 */
const SLOWDOWN = 4;
const TIMES = 25;
/** What the browser does not tell of: events shorter than this, in milliseconds. */
const LEAST = 16;

const served = await serveSite(testSites.root);
const browser = await launchBrowser();

async function openSlow(path: string): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(served.url(path));
  await page.waitForLoadState('networkidle');
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.evaluate(watchPresses, LEAST);
  return page;
}

/** Keeps, in the page, the longest event of each interaction, which is its latency. */
function watchPresses(durationThreshold: number): void {
  const byId = new Map<number, number>();
  Reflect.set(window, 'latencies', byId);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const id = Number(Reflect.get(entry, 'interactionId'));
      if (id > 0) byId.set(id, Math.max(byId.get(id) ?? 0, entry.duration));
    }
  }).observe({ type: 'event', durationThreshold } as PerformanceObserverInit);
}

async function measure(name: string, page: Page, act: (time: number) => Promise<void>) {
  const latencies: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    await page.evaluate(() => (Reflect.get(window, 'latencies') as Map<number, number>).clear());
    await act(time);
    await page.waitForTimeout(150);
    const all = await page.evaluate(() => [
      ...(Reflect.get(window, 'latencies') as Map<number, number>).values(),
    ]);
    latencies.push(Math.max(LEAST, ...all));
  }
  const sorted = latencies.toSorted((a, b) => a - b);
  const [median, last] = [sorted[Math.floor(TIMES / 2)], sorted.at(-1)];
  console.log(`${name}: median ${median} ms, slowest ${last} ms of ${TIMES} presses`);
}

console.log(`Latency at ${SLOWDOWN} times CPU slowdown (${LEAST} stands for ${LEAST} or less)`);
const article = await openSlow(`/${SEED.cia}/`);
await measure('size', article, (time) => article.keyboard.press(time % 2 === 0 ? '+' : '-'));
await measure('save', article, () => article.getByRole('button', { name: 'Save' }).click());
await article.getByRole('button', { name: 'Text and page' }).click();
await measure('theme', article, (time) =>
  article.getByRole('radio', { name: time % 2 === 0 ? 'Dark' : 'Sepia' }).check(),
);
const search = await openSlow('/search/');
const box = search.getByRole('combobox', { name: 'Search' });
await box.fill('Gaz');
await search.getByRole('option').first().waitFor();
await measure('search', search, (time) => box.press(time % 2 === 0 ? 'a' : 'Backspace'));
await browser.close();
await served.close();
