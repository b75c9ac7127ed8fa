import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findBrowser } from './launch-browser.ts';
import { SEED } from './read-page.ts';
import { serveSite } from './serve-site.ts';
import { testSites } from './test-sites.ts';

// Prints Lighthouse's figures for one page of each type of the site that the tests built. It is fetched
// when it is run, as it is large and no test needs it.
const VERSION = '13.5.0';
const pages = ['/', `/${SEED.cia}/`, '/people/abdul-hamid-dbeibeh/', '/search/'];
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const { executablePath, args } = await findBrowser();
const flags = ['--headless=new', '--disable-dev-shm-usage', ...args].join(' ');

const served = await serveSite(testSites.root);
for (const path of pages) {
  // Not in step: this process serves the pages meanwhile.
  const { stdout } = await promisify(execFile)(
    'npx',
    [
      '--yes',
      `lighthouse@${VERSION}`,
      served.url(path),
      '--output=json',
      '--quiet',
      `--chrome-flags=${flags}`,
    ],
    {
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, CHROME_PATH: executablePath },
    },
  );
  const report = JSON.parse(stdout);
  const scores = categories.map(
    (name) => `${name} ${Math.round(report.categories[name].score * 100)}`,
  );
  console.log(`${path}: ${scores.join(', ')}`);
}
await served.close();
