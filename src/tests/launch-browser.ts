import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

/**
 * Starts a browser for tests: the one of `CHROME_PATH`, the system's, Playwright's own, or the one that
 * comes from npm, whichever is there first.
 *
 * @throws Error when `CHROME_PATH` names no file, or no browser starts.
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await findBrowser());
}

/**
 * Finds the browser that tests use.
 *
 * @returns Its file, and the arguments that it needs here.
 * @throws Error when `CHROME_PATH` names no file.
 */
export async function findBrowser(): Promise<{ executablePath: string; args: string[] }> {
  const wanted = process.env['CHROME_PATH'];
  if (wanted && !existsSync(wanted)) {
    throw new Error(`CHROME_PATH is “${wanted}”, where there is no file. Correct it, or unset it.`);
  }
  const found = [wanted, ...SYSTEM, chromium.executablePath()].find(
    (path) => path && existsSync(path),
  );
  if (found) return { executablePath: found, args: ['--no-sandbox', ...QUIET] };
  // It unpacks the libraries that it needs only when it believes itself on this host.
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs24.x';
  const { default: packed } = await import('@sparticuz/chromium');
  // Its own arguments switch web security off, so they are left out.
  const args = ['--no-sandbox', '--headless=shell', '--disable-gpu', ...QUIET];
  return { executablePath: await packed.executablePath(), args };
}
