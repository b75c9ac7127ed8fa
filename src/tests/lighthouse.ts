import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import { findBrowser } from './launch-browser.ts';
import { SEED } from './read-page.ts';
import { serveSite } from './serve-site.ts';
import { testSites } from './test-sites.ts';

// Prints Lighthouse's figures for one page of each type, and what kept one from 100. It is fetched when
// it is run, as it is large and no test needs it.
const VERSION = '13.5.0';
/** The site is built for the address that it is served at, as its canonical addresses count. */
const PORT = 4399;
const pages = ['/', `/${SEED.cia}/`, '/people/abdul-hamid-dbeibeh/', '/search/'];
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

type Audit = { id: string; title: string; score: number | null };

const site = { ...testSites.root, dir: `${testSites.root.dir}-lighthouse` };
execFileSync(process.execPath, ['src/build/build.ts'], {
  env: {
    ...process.env,
    ...testSites.root.env,
    OUT_DIR: site.dir,
    SITE_URL: `http://127.0.0.1:${PORT}`,
  },
  stdio: 'inherit',
});
const { executablePath, args } = await findBrowser();
const flags = ['--headless=new', '--disable-dev-shm-usage', ...args].join(' ');
const served = await serveSite(site, PORT);
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
    { maxBuffer: 64 * 1024 * 1024, env: { ...process.env, CHROME_PATH: executablePath } },
  );
  const report = JSON.parse(stdout);
  const scores = categories.map(
    (name) => `${name} ${Math.round(report.categories[name].score * 100)}`,
  );
  console.log(`${path}: ${scores.join(', ')}`);
  const audits: Audit[] = Object.values(report.audits);
  for (const { id, title, score } of audits) {
    if (score !== null && score < 1) console.log(`  ${id} ${score}: ${title}`);
  }
}
await served.close();
