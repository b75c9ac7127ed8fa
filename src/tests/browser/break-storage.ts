import type { Page } from 'playwright-core';

/** Blocks storage in every page that is opened from now on, as browsers do on a reader’s wish. */
export async function blockStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('The reader has blocked storage.', 'SecurityError');
      },
    });
  });
}

/** Fills the site’s storage to its last byte. */
export async function fillStorage(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (let length = 8_000_000; length >= 1; length = Math.floor(length / 2)) {
      for (let count = 0; count < 3; count++) {
        try {
          localStorage.setItem(`filler-${length}-${count}`, 'x'.repeat(length));
        } catch {
          break;
        }
      }
    }
  });
}
