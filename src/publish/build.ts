import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'astro';
import { ContentError } from '../lib/problem.ts';
import { clearLeftovers, getStagingPrefix } from './clear-leftovers.ts';
import { getSettings } from './settings.ts';

/**
 * Builds the site beside its folder and puts it in place when it is whole, so that a failed or
 * broken-off build leaves the last good one as it was.
 */
async function buildSite(): Promise<void> {
  const { outDir, siteUrl } = getSettings(process.env, process.cwd());
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
  console.log(`The site is in ${outDir}, made for ${siteUrl}.`);
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
