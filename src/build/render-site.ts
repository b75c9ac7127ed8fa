import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PLAN_FROM } from '../base/plan-link.ts';
import { BUNDLE_FAILED, type FromPublisher, type FromRenderer, parsePlan } from './messages.ts';
import type { FileReceiver } from './site/receive-files.ts';

/** Most objects of a page are short-lived: this saves a tenth of processor time. */
const HEAP = ['--max-semi-space-size=16'];
/**
 * Where all pages are rendered, garbage is looked for when the heap has grown by a part of what was in use: by default
 * it may be four times as large. Where few are, that would cost more than they do.
 */
const SMALL_HEAP = [...HEAP, '--heap-growing-percent=60'];

/** A process that renders pages, or makes the code that does. */
function startAstro(
  parameters: readonly string[],
  env: Record<string, string | undefined>,
): ChildProcess {
  return fork(join(import.meta.dirname, 'run-astro.ts'), parameters, {
    serialization: 'advanced',
    // By default glibc keeps an arena of freed memory for each of many threads: a hundred megabytes.
    env: { MALLOC_ARENA_MAX: '2', ...env },
    execArgv: [
      ...process.execArgv,
      `--env-file=${join(import.meta.dirname, 'astro.env')}`,
      ...(existsSync(env[PLAN_FROM] ?? '') ? HEAP : SMALL_HEAP),
    ],
  });
}

/** How a bundle is made. */
type Bundling = {
  /** Folder that Astro writes the files of the site to that are not pages. */
  dir: string;
  /** Folder of the bundle. */
  to: string;
  env: Record<string, string | undefined>;
  /** Resolves to whether any pages are to be rendered. */
  isWanted: Promise<boolean>;
};

/**
 * Makes the code that renders pages, in a child process while articles are updated: Vite takes hundreds of megabytes,
 * which are free again before the first page is rendered.
 *
 * @throws Error when that failed, which has printed why; what `isWanted` throws.
 */
export async function makeBundle({ dir, to, env, isWanted }: Bundling): Promise<void> {
  const astro = startAstro([dir, '--save', to], env);
  let isStopped = false;
  const stop = () => {
    isStopped = true;
    astro.kill();
  };
  isWanted.then((isSo) => !isSo && stop(), stop);
  const ended = new Promise<void>((resolve, reject) => {
    astro.on('error', reject);
    astro.on('exit', (status, signal) => {
      const failure = isStopped ? undefined : explainEnd(status, signal, BUNDLES);
      if (failure) reject(failure);
      else resolve();
    });
  });
  try {
    await ended;
  } catch (error) {
    // Nothing is begun anew before articles are updated.
    await isWanted.catch(() => {});
    throw error;
  }
  if (isStopped) await isWanted;
}

/** Files that one answer is for: each costs as much as the half of a page. */
const BATCH = 25;

/** How pages are rendered, and what receives them. */
export type Rendering = {
  begun: Promise<{ receiver: Pick<FileReceiver, 'plan' | 'planMore' | 'receive' | 'take'> }>;
  env: Record<string, string | undefined>;
  /** Resolves when pages can be rendered, to whether any are wanted. */
  isWanted: Promise<boolean>;
  /** Parameters of `run-astro.ts`: `--bundle` and its digest. */
  parameters: readonly string[];
};

/**
 * Renders the site in a child process, so that pages are finished and written in parallel, and its memory is free
 * before the search index is made. It starts while the store of articles is updated.
 *
 * @param dir Folder that Astro writes its files to.
 * @throws Error when a page cannot be finished, or when rendering failed, which has printed why; BundleFailed
 *   when all must be rendered without a bundle.
 */
export async function renderSite(dir: string, { begun, env, isWanted, parameters }: Rendering) {
  const astro = startAstro([dir, ...parameters], env);
  const answer = (message: FromPublisher) => {
    // It may have ended since: how it ended tells more than that it cannot be reached.
    if (astro.connected) astro.send(message, () => {});
  };
  await new Promise<void>((resolve, reject) => {
    let failure: unknown;
    const fail = (error: unknown) => {
      failure ??= error;
      astro.kill();
    };
    let isStopped = false;
    isWanted.then((isSo) => {
      if (isSo) return answer({ is: 'updated' });
      isStopped = true;
      // It ends by itself then, and leaves the code that it has compiled to the next.
      if (astro.connected) astro.disconnect();
    }, fail);
    begun.catch(fail);
    let written = 0;
    let most = BATCH;
    const answerWritten = () => {
      if (written > 0) answer({ is: 'written', count: written });
      written = 0;
    };
    const onMessage = async (message: FromRenderer) => {
      const { receiver } = await begun;
      if (message.is === 'plan') {
        const paths = receiver.plan(parsePlan(message.files), message.sheets).join('\0');
        return answer({ is: 'wanted', paths });
      }
      if (message.is === 'more') {
        const paths = receiver.planMore(parsePlan(message.files)).join('\0');
        return answer({ is: 'wanted', paths });
      }
      if (message.is === 'end') {
        most = 1;
        return answerWritten();
      }
      if (message.is === 'laid') receiver.take(message.file);
      else await receiver.receive(message.path, message.body);
      written += 1;
      if (written >= most) answerWritten();
    };
    astro.on('message', (message: FromRenderer) => void onMessage(message).catch(fail));
    astro.on('error', reject);
    astro.on('exit', (status, signal) => {
      failure ??= isStopped ? undefined : explainEnd(status, signal, RENDERS);
      if (failure === undefined) resolve();
      else reject(failure);
    });
  });
}

/** Gives the error of how a process ended; nothing where it has done its work. */
function explainEnd(status: number | null, signal: string | null, work: Work): Error | undefined {
  if (status === 0) return undefined;
  if (status === BUNDLE_FAILED) return new BundleFailed();
  return signal ? new AstroEnded(signal, work) : new AstroFailed();
}

/** The bundle cannot render pages: it is damaged, or code was changed while it was made. */
export class BundleFailed extends Error {}

/** Astro failed, and has printed why. */
export class AstroFailed extends Error {}

/** What a process was doing, and what to do if it is ended. */
type Work = { what: string; hint: string };
const BUNDLES: Work = { what: 'made the code that renders pages', hint: 'Build again.' };
const RENDERS: Work = {
  what: 'rendered the site',
  hint: 'If memory ran out, build year by year: npm run build -- --year 2023, and so on, then npm run build.',
};

/** A process was ended while it rendered pages, or made the code that does. */
export class AstroEnded extends Error {
  constructor(signal: string, { what, hint }: Work) {
    super(`Astro was ended by ${signal} while it ${what}. ${hint}`);
  }
}
