import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkLimits } from './hosts/check-limits.ts';
import { precompress } from './hosts/precompress.ts';
import { parseRedirects } from './hosts/redirects.ts';
import { writeHostFiles } from './hosts/write-host-files.ts';
import { writeOffline } from './offline/write-offline.ts';
import type { SiteBuild } from './site/build-state.ts';
import { listFiles } from './site/list-files.ts';
import { endBuild } from './site/site-build.ts';
import type { FileTaker } from './site/take-files.ts';
import { endYear } from './year-folder.ts';

/**
 * Writes all that is made of the pages of a site, in this order.
 *
 * @param dir Folder of the site.
 * @param isOffline Whether readers may use the site offline.
 * @returns What to do once the site is in its place.
 */
export async function finishSite(
  build: SiteBuild,
  taker: Pick<FileTaker, 'end'>,
  dir: string,
  isOffline: boolean,
): Promise<() => void> {
  const search = await taker.end();
  if (build.year) {
    endYear(build, dir);
    return () => {};
  }
  await search?.write();
  await writeHostFiles(build, dir);
  await writeOffline(build, dir, isOffline);
  if (build.isPrecompressed) await tellPrecompress(build, dir);
  if (build.hostName) {
    const { length } = parseRedirects(await readFile(join(dir, '_redirects'), 'utf8'));
    checkLimits(build.hostName, listFiles(build, dir), length, build.excerptFiles);
  }
  return endBuild(build, dir);
}

async function tellPrecompress(build: SiteBuild, dir: string): Promise<void> {
  const start = performance.now();
  const { made, reused } = await precompress(build, dir);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`Compressed ${made} files in ${seconds} s, and took ${reused} from the last build.`);
}
