import type { Page } from 'playwright-core';

/** What Chromium's console says of a policy that stops something, before any script of ours can hear. */
const CONSOLE = /content security policy|trusted ?(?:type|html|script)/i;

/** Tells of everything that a page's Content-Security-Policy or Trusted Types stop. */
export async function watchPolicy(page: Page, onFault: (fault: string) => void): Promise<void> {
  await page.exposeFunction('tellViolation', onFault);
  page.on('console', (message) => {
    if (CONSOLE.test(message.text())) onFault(`policy: ${message.text()}`);
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const tell: unknown = Reflect.get(window, 'tellViolation');
      const { violatedDirective, blockedURI, sample } = event;
      if (typeof tell === 'function') tell(`policy: ${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
}
