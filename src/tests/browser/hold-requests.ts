import type { Page } from 'playwright-core';

/** Requests that get no answer until they are let go. */
export type HeldRequests = {
  /** Fulfilled when the first of them was asked. */
  asked: Promise<void>;
  /** Lets all of them go, and those that follow. */
  release: () => void;
};

/** Holds back the answers to requests, so that a test decides in which order they come. */
export async function holdRequests(page: Page, pattern: string): Promise<HeldRequests> {
  const first = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  await page.route(pattern, async (route) => {
    first.resolve();
    await gate.promise;
    await route.continue();
  });
  return { asked: first.promise, release: gate.resolve };
}
