import { writeHostFiles } from './hosts/write-host-files.ts';
import { writeOffline } from './offline/write-offline.ts';
import type { SiteBuild } from './site/build-state.ts';
import { endBuild } from './site/site-build.ts';
import type { FileTaker } from './site/take-files.ts';
import { endYear } from './year-folder.ts';

/**
 * Writes all that is made of the pages of a site, in this order.
 *
 * @param dir Folder of the site.
 * @param isOffline Whether readers may use the site offline.
 */
export async function finishSite(
  build: SiteBuild,
  taker: Pick<FileTaker, 'end'>,
  dir: string,
  isOffline: boolean,
): Promise<void> {
  const search = await taker.end();
  if (build.year) return endYear(build, dir);
  await search?.write();
  await writeHostFiles(build, dir);
  await writeOffline(build, dir, isOffline);
  endBuild(build, dir);
}
