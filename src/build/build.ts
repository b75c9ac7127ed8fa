import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { isOfflineOn } from '../reader/offline/is-offline-on.ts';
import { getSettings } from '../settings.ts';
import { clearLeftovers, getStagingPrefix } from './clear-leftovers.ts';
import { finishSite } from './finish-site.ts';
import { AstroFailed, renderSite } from './render-site.ts';
import { beginBuild } from './site/site-build.ts';
import { openTaker } from './site/take-files.ts';

/**
 * Builds the site beside its folder and puts it in place when it is whole, so that a failed or
 * broken-off build leaves the last good one as it was. Years that were built on their own, by
 * `--year 2023`, are laid beside one another with all that is made anew.
 */
async function buildSite(): Promise<void> {
  const { values } = parseArgs({ options: { year: { type: 'string' } } });
  // The configuration of Astro and the pages read the same settings.
  if (values.year !== undefined) process.env['BUILD_YEAR'] = values.year;
  const settings = getSettings(process.env, process.cwd());
  const { siteUrl, year } = settings;
  const outDir = year ? join(settings.yearsDir, year) : settings.outDir;
  await mkdir(dirname(outDir), { recursive: true });
  await clearLeftovers(outDir);
  const staging = await mkdtemp(join(dirname(outDir), getStagingPrefix(outDir)));
  try {
    const isOffline = isOfflineOn(process.env);
    const build = beginBuild(settings, process.cwd(), isOffline);
    const taker = openTaker(build, staging);
    await renderSite(staging, taker);
    await finishSite(build, taker, staging, isOffline);
    // A temporary folder is its owner's alone; a web server must be able to read the site.
    await chmod(staging, 0o755);
    await replaceFolder(outDir, staging);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  const what = year ? `The year ${year}` : 'The site';
  console.log(`${what} is in ${outDir}, made for ${siteUrl}.`);
  if (!process.env['SITE_URL']) {
    console.log('SITE_URL is not set: before you publish, set it to the address of the site.');
  }
}

/** A folder cannot be renamed over another, so the old one steps aside first. */
async function replaceFolder(target: string, source: string): Promise<void> {
  const aside = `${source}-old`;
  await rename(target, aside).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(source, target);
  await rm(aside, { recursive: true, force: true });
}

try {
  await buildSite();
} catch (error) {
  if (!(error instanceof AstroFailed)) console.error(error);
  // Pagefind may still run, and waits for pages.
  process.exit(1);
}
