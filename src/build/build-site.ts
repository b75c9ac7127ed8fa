import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type ArticleStore, openStore } from '../articles/store/article-store.ts';
import { ContentError } from '../base/problem.ts';
import { showStep } from '../base/show-progress.ts';
import { isOfflineOn } from '../reader/offline/is-offline-on.ts';
import { getNow, type Settings } from '../settings.ts';
import { clearRendering, getSaveFolder } from './astro-folder.ts';
import {
  digestBundle,
  dropViteNames,
  hasBundle,
  publishBundle,
  removeBundle,
  toCompileCache,
} from './bundle/bundle-store.ts';
import { getStagingPrefix, removeFolder } from './clear-leftovers.ts';
import { finishSite } from './finish-site.ts';
import { listGone } from './hosts/redirects.ts';
import { listDownloads } from './offline/list-downloads.ts';
import { bundleWorker } from './offline/write-offline.ts';
import { getJournalFile } from './publish/journal.ts';
import { publishSite } from './publish/publish-site.ts';
import { tellChanges } from './publish/tell-changes.ts';
import { BundleFailed, makeBundle, renderSite } from './render-site.ts';
import { readSearched } from './search/searched-text.ts';
import type { SiteBuild } from './site/build-state.ts';
import type { SiteState } from './site/ledger.ts';
import { forgetPlan, PlanFailed, storePlan, toPlanVariables } from './site/plan-file.ts';
import { openReceiver } from './site/receive-files.ts';
import { beginBuild, makeStamp } from './site/site-build.ts';
import { findSameSite, readState } from './site/site-state.ts';
import { noteState } from './site/write-ledger.ts';
import { updateContent } from './update-content.ts';

/** How a site is built: the environment, what prints warnings, and whether Astro itself is to render the pages. */
export type BuildOptions = {
  env: Record<string, string | undefined>;
  warn: (text: string) => void;
  isByAstro: boolean;
};

/**
 * Builds the site in a staging folder and publishes what has changed when it is complete, so that a failed build leaves
 * the last site unchanged; a build that is interrupted while it publishes is finished by the next. Years that were
 * built separately, by `--year 2023`, are joined with all that is made anew.
 *
 * @param outDir Folder of the site, or of the year.
 * @throws ContentError with what an editor must mend; StoreIncomplete, PlanFailed or BundleFailed if what was kept of
 *   earlier builds cannot be used.
 */
export async function buildSite(
  outDir: string,
  settings: Settings,
  { env, warn, isByAstro }: BuildOptions,
): Promise<void> {
  const root = process.cwd();
  const { year } = settings;
  // The process that renders uses the same time.
  const now = Math.floor(getNow(env) / 1000) * 1000;
  const renderEnv = { ...dropViteNames(env), SOURCE_DATE_EPOCH: `${now / 1000}` };
  const staging = await mkdtemp(join(dirname(outDir), getStagingPrefix(outDir)));
  const isOffline = isOfflineOn(env);
  const stamp = makeStamp(settings, root, isOffline);
  const bundle = digestBundle(root, stamp, renderEnv);
  const getBundle = () => digestBundle(root, makeStamp(settings, root, isOffline), renderEnv);
  const isBundled = bundle !== undefined && !isByAstro;
  const saved = getSaveFolder(settings, root, basename(staging));
  let store: ArticleStore | undefined;
  try {
    const sources = { code: `${stamp} ${bundle}`, settings, now };
    const updated = updateContent(settings, root, now, warn).then(({ content, check }) => {
      store = openStore(settings, root, now);
      const state = readState({ ...sources, content, store }, root);
      const same = bundle && !year ? findSameSite(settings, root, { stamp, state }) : undefined;
      return { content, check, store, state, same };
    });
    const isWanted = updated.then(({ same }) => {
      showStep('Making pages');
      return same === undefined;
    });
    const begun = updated.then(async ({ same, check, ...sources }) => {
      // First the renderer is told to start, and works meanwhile.
      await setImmediate();
      check();
      const build = same ?? beginBuild(settings, root, stamp);
      const read = (path: string) => readSearched(sources.store, path);
      const isDownloaded = isOffline && !year && !same;
      // Made while pages are planned. An error is thrown where it is awaited.
      const worker = same || year ? Promise.resolve('') : bundleWorker(isOffline);
      worker.catch(() => {});
      const receiver = openReceiver(build, staging, read);
      if (!same) receiver.lookAhead();
      return {
        ...sources,
        build,
        isSame: same !== undefined,
        receiver,
        worker,
        downloads: isDownloaded ? listDownloads(sources.content, sources.store) : undefined,
      };
    });
    // An error is thrown where it is awaited.
    begun.catch(() => {});
    if (isBundled && !hasBundle(root, bundle)) {
      await makeBundle({ dir: staging, to: saved, env: renderEnv, isWanted });
      // Sources that are changed meanwhile may be in it.
      if (getBundle() !== bundle) throw new BundleFailed();
      publishBundle(root, bundle, saved);
    }
    const parameters = isBundled ? ['--bundle', bundle] : [];
    const planEnv = { ...renderEnv, ...(!year && toPlanVariables(settings, root, stamp)) };
    const astroEnv = isBundled ? { ...planEnv, ...toCompileCache(root, bundle) } : planEnv;
    await renderSite(staging, { begun, env: astroEnv, isWanted, parameters });
    const { build, receiver, state, isSame, content, worker, downloads } = await begun;
    if (isSame) return tellChanges(build, [...build.last.values()]);
    showStep('Making the index of search');
    await finishSite(build, receiver, staging, { content, worker, downloads });
    if (!year) forgetPlan(settings, root);
    const files = publishSite(build, outDir, staging, listGone(content));
    // Sources that were changed during the build do not match the digests.
    if (bundle !== undefined && getBundle() === bundle) {
      if (!year) storePlan(settings, root, stamp);
      if (!year)
        noteSources(build, state, (store) => readState({ ...sources, content, store }, root));
    }
    if (!year) tellChanges(build, files);
  } catch (error) {
    const isOfBundle = !(error instanceof ContentError || error instanceof PlanFailed);
    if (isBundled && isOfBundle) removeBundle(root, bundle);
    throw error;
  } finally {
    showStep('');
    // A renderer that was ended leaves its code, too.
    await clearRendering(settings, root);
    store?.close();
    // The next build finishes a site that is partly changed.
    if (!existsSync(getJournalFile(staging))) await removeFolder(staging);
  }
}

/** Notes what a published site was made of, unless that changed during the build. */
function noteSources(
  build: SiteBuild,
  state: SiteState,
  readAgain: (store: ArticleStore) => SiteState,
): void {
  const store = openStore(build, process.cwd(), state.since);
  try {
    if (readAgain(store).digest === state.digest) noteState(build.ledgerFile, state);
  } finally {
    store.close();
  }
}
