import type { CheckedContent } from '../articles/checked-content.ts';
import { toFile } from '../base/address.ts';
import { checkLimits } from './hosts/check-limits.ts';
import { precompress } from './hosts/precompress.ts';
import { toRedirectFile } from './hosts/redirect-page.ts';
import { listGone, listRedirects } from './hosts/redirects.ts';
import { writeHostFiles } from './hosts/write-host-files.ts';
import type { DownloadList } from './offline/list-editions.ts';
import { writeOffline } from './offline/write-offline.ts';
import type { SiteBuild } from './site/build-state.ts';
import { listFiles } from './site/list-files.ts';
import type { FileReceiver } from './site/receive-files.ts';
import { endYear } from './year-folder.ts';

/** The content of a site; the code of `sw.js`, and the lists that readers can download, if they may use it offline. */
type FinishOptions = {
  content: CheckedContent;
  worker: Promise<string>;
  downloads: readonly DownloadList[] | undefined;
};

/**
 * Writes all files that depend on the pages of a site, in this order.
 *
 * @param dir Folder that the build writes to.
 */
export async function finishSite(
  build: SiteBuild,
  receiver: Pick<FileReceiver, 'end'>,
  dir: string,
  { content, worker, downloads }: FinishOptions,
): Promise<void> {
  const search = await receiver.end();
  if (build.year) return endYear(build, dir);
  await search?.write();
  const redirects = listRedirects(content, build.base);
  const gone = listGone(content);
  await writeHostFiles({ redirects, gone }, build, dir);
  const old = new Set([...redirects.map(toRedirectFile), ...gone.map(toFile)]);
  await writeOffline(build, dir, await worker, downloads && { lists: downloads, old, gone });
  if (build.isPrecompressed) await logPrecompress(build, dir);
  if (build.hostName) {
    const files = listFiles(build, dir);
    checkLimits(build.hostName, files, redirects.length, build.excerptFiles);
  }
}

async function logPrecompress(build: SiteBuild, dir: string): Promise<void> {
  const start = performance.now();
  const { made, reused } = await precompress(build, dir);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`Compressed ${made} files in ${seconds} s, and took ${reused} from the last build.`);
}
