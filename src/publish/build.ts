import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { ContentError } from '../lib/problem.ts';
import { clearLeftovers, getStagingPrefix } from './clear-leftovers.ts';
import { getSettings } from './settings.ts';

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
    await build({ outDir: staging, logLevel: 'warn' });
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
  // Vite loads a second copy of the class, so its name tells.
  const isContent = error instanceof Error && error.name === ContentError.name;
  console.error(
    isContent ? `The site was not built. Mend this first:\n\n${error.message}\n` : error,
  );
  process.exitCode = 1;
}
