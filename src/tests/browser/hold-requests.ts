import type { Page, Route } from 'playwright-core';

/** Requests that get no answer until they are let go. */
export type HeldRequests = {
  /** Fulfilled when the first of them was asked. */
  asked: Promise<void>;
  /** Lets all of them go, and those that follow. */
  release: () => void;
  /** Lets them go, and waits until the page has done what it does with their answers. */
  letArrive: () => Promise<void>;
};

/** Holds back the answers to requests, so that a test decides in which order they come. */
export async function holdRequests(page: Page, pattern: string): Promise<HeldRequests> {
  const first = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  const held: Route[] = [];
  await page.route(pattern, async (route) => {
    held.push(route);
    first.resolve();
    await gate.promise;
    await route.continue();
  });
  return {
    asked: first.promise,
    release: gate.resolve,
    letArrive: async () => {
      gate.resolve();
      await Promise.all(held.map(async (route) => (await route.request().response())?.finished()));
      // What the page does with an answer comes before what it does with one asked for later.
      await page.evaluate(() => fetch(location.href).then((response) => response.text()));
    },
  };
}
