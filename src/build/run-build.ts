import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore, StoreIncomplete } from '../articles/store/article-store.ts';
import { storeModules } from '../articles/store/digest-imports.ts';
import { explainSystemError } from '../base/explain-system-error.ts';
import { CannotWrite } from '../base/open-database.ts';
import { ContentError } from '../base/problem.ts';
import { showStep } from '../base/show-progress.ts';
import { getSettings, type Settings } from '../settings.ts';
import { clearRendering } from './astro-folder.ts';
import { buildFromCopy, isReadOnly, NotWritable } from './build-from-copy.ts';
import { buildSite } from './build-site.ts';
import { lockSite } from './clear-leftovers.ts';
import { PagesFailed } from './page-faults.ts';
import { CannotPublish, checkTarget, followLink } from './publish/check-target.ts';
import { AstroEnded, AstroFailed, BundleFailed } from './render-site.ts';
import { forgetPlan, PlanFailed } from './site/plan-file.ts';
import { getLedgerFile } from './site/site-build.ts';
import { distrustLedger } from './site/write-ledger.ts';

/** Runs a build with the parameters of this process; prints what is wrong, and exits with 1. */
export async function runBuild(): Promise<void> {
  try {
    const root = process.cwd();
    if (!(await isReadOnly(root))) {
      await buildAndMend();
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
    } else if (!(error instanceof AstroFailed)) console.error(explainSystemError(error) ?? error);
    // Pagefind may still run, and waits for pages.
    process.exit(1);
  }
}

/** Builds the site; what was kept of earlier builds and is damaged is made anew, and the build begins again. */
async function buildAndMend(): Promise<void> {
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
      await buildSite(outDir, settings, { env, warn, isByAstro: mended.has('bundle') });
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

/** Tells whether the store is complete: damaged rows that a reader removes are made anew by the next update. */
function isStoreWhole(settings: Settings): boolean {
  const store = openStore(settings, process.cwd());
  store.close();
  return store.version !== '';
}
