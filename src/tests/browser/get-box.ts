import type { Page } from 'playwright-core';

/** Measures the first element of a selector, in pixels of the page: its top is that below the page's top. */
export function getBox(page: Page, selector: string) {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
      return { top: top + scrollY, bottom: bottom + scrollY, left, right, width, height };
    });
}
