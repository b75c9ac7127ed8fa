import { existsSync } from 'node:fs';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type ArticleStore, openStore, StoreIncomplete } from '../articles/store/article-store.ts';
import { storeModules } from '../articles/store/digest-imports.ts';
import { explainFullDisk } from '../base/explain-full-disk.ts';
import { CannotWrite } from '../base/open-database.ts';
import { ContentError } from '../base/problem.ts';
import { showStep } from '../base/show-progress.ts';
import { isOfflineOn } from '../reader/offline/is-offline-on.ts';
import { getNow, getSettings, type Settings } from '../settings.ts';
import { clearRendering, getSaveFolder } from './astro-folder.ts';
import { buildFromCopy, isReadOnly, NotWritable } from './build-from-copy.ts';
import {
  digestBundle,
  dropViteNames,
  hasBundle,
  publishBundle,
  removeBundle,
  toCompileCache,
} from './bundle/bundle-store.ts';
import { getStagingPrefix, lockSite, removeFolder } from './clear-leftovers.ts';
import { finishSite } from './finish-site.ts';
import { listGone } from './hosts/redirects.ts';
import { listDownloads } from './offline/list-downloads.ts';
import { bundleWorker } from './offline/write-offline.ts';
import { PagesFailed } from './page-faults.ts';
import { CannotPublish, checkTarget, followLink } from './publish/check-target.ts';
import { getJournalFile } from './publish/journal.ts';
import { publishSite } from './publish/publish-site.ts';
import { tellChanges } from './publish/tell-changes.ts';
import { AstroEnded, AstroFailed, BundleFailed, makeBundle, renderSite } from './render-site.ts';
import { readSearched } from './search/searched-text.ts';
import type { SiteBuild } from './site/build-state.ts';
import type { SiteState } from './site/ledger.ts';
import { forgetPlan, PlanFailed, storePlan, toPlanVariables } from './site/plan-file.ts';
import { openReceiver } from './site/receive-files.ts';
import { beginBuild, getLedgerFile, makeStamp } from './site/site-build.ts';
import { findSameSite, readState } from './site/site-state.ts';
import { distrustLedger, noteState } from './site/write-ledger.ts';
import { updateContent } from './update-content.ts';

/** Runs a build with the parameters of this process; prints what is wrong, and exits with 1. */
export async function runBuild(): Promise<void> {
  try {
    const root = process.cwd();
    if (!(await isReadOnly(root))) {
      await buildSite();
      storeModules(root);
    } else process.exitCode = await buildFromCopy(root, process.env, process.argv.slice(2));
  } catch (error) {
    if (error instanceof ContentError) {
      console.error(`The site was not built. Mend this first:\n\n${error.message}\n`);
    } else if (
      error instanceof PagesFailed ||
      error instanceof AstroEnded ||
      error instanceof NotWritable ||
      error instanceof CannotPublish ||
      error instanceof CannotWrite
    ) {
      console.error(error.message);
    } else if (!(error instanceof AstroFailed)) console.error(explainFullDisk(error) ?? error);
    // Pagefind may still run, and waits for pages.
    process.exit(1);
  }
}

/**
 * Builds the site in a staging folder and publishes what has changed when it is complete, so that a failed build leaves
 * the last site unchanged; a build that is interrupted while it publishes is finished by the next. Years that were
 * built separately, by `--year 2023`, are joined with all that is made anew.
 */
async function buildSite(): Promise<void> {
  const { values } = parseArgs({ options: { year: { type: 'string' } } });
  const env = { ...process.env, ...(values.year !== undefined && { BUILD_YEAR: values.year }) };
  const root = process.cwd();
  const settings = getSettings(env, root);
  const { siteUrl, year } = settings;
  const outDir = followLink(year ? join(settings.yearsDir, year) : settings.outDir);
  await mkdir(dirname(outDir), { recursive: true });
  const ledgerFile = getLedgerFile(settings, root);
  await lockSite(outDir, console.error, () => distrustLedger(ledgerFile));
  if (!year) checkTarget(settings, ledgerFile);
  showStep('Reading the articles');
  await clearRendering(settings, root);
  const mended = new Set<Mendable>();
  const warn = warnOnce();
  for (let isBuilt = false; !isBuilt; ) {
    try {
      await buildInto(outDir, settings, env, { warn, isByAstro: mended.has('bundle') });
      isBuilt = true;
    } catch (error) {
      const what = findMendable(error, settings);
      // Several may be damaged, each of which is mended once.
      if (!what || mended.has(what)) throw error;
      mended.add(what);
      if (what === 'plan') forgetPlan(settings, root);
    }
  }
  const what = year ? `The year ${year}` : 'The site';
  console.log(`${what} is in ${year ? outDir : settings.outDir}, made for ${siteUrl}.`);
  if (!process.env['SITE_URL']) {
    console.log('SITE_URL is not set: before you publish, set it to the address of the site.');
  }
}

/** What a build makes anew when it cannot be used, and begins again. */
type Mendable = 'plan' | 'bundle' | 'store';

function findMendable(error: unknown, settings: Settings): Mendable | undefined {
  if (error instanceof PlanFailed) return 'plan';
  if (error instanceof BundleFailed) return 'bundle';
  const isOfStore = error instanceof AstroFailed || error instanceof StoreIncomplete;
  return isOfStore && !isStoreWhole(settings) ? 'store' : undefined;
}

/** Makes what prints warnings; a build that begins again prints none twice. */
function warnOnce(): (text: string) => void {
  const said = new Set<string>();
  return (text) => {
    if (!said.has(text)) console.warn(text);
    said.add(text);
  };
}

/** @param options.isByAstro Astro itself renders the pages, as a bundle could not. */
async function buildInto(
  outDir: string,
  settings: Settings,
  env: Record<string, string | undefined>,
  { warn, isByAstro }: { warn: (text: string) => void; isByAstro: boolean },
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

/** Tells whether the store is complete: damaged rows that a reader removes are made anew by the next update. */
function isStoreWhole(settings: Settings): boolean {
  const store = openStore(settings, process.cwd());
  store.close();
  return store.version !== '';
}
