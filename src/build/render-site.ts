import { fork } from 'node:child_process';
import { join } from 'node:path';
import { BUNDLE_FAILED, type FromPublisher, type FromRenderer, parsePlan } from './messages.ts';
import type { FileReceiver } from './site/receive-files.ts';

/** What pages are rendered by, and what takes them. */
export type Rendering = {
  begun: Promise<{ receiver: Pick<FileReceiver, 'plan' | 'take'> }>;
  env: Record<string, string | undefined>;
  /** What must be done before any page is rendered; it says whether any is wanted. */
  isWanted: Promise<boolean>;
  /** Like `--bundle`, and which. */
  parameters: readonly string[];
};

/**
 * Renders the site in a process of its own, so that pages are finished and written beside it, and its memory
 * is free again before the index of search is made. It starts while the articles are brought up to date.
 *
 * @param dir Folder that it writes its own files to.
 * @throws Error when a page cannot be finished, or when rendering failed, which has printed why; BundleFailed
 *   when all must be rendered without the bundle of an earlier build.
 */
export async function renderSite(dir: string, { begun, env, isWanted, parameters }: Rendering) {
  const astro = fork(join(import.meta.dirname, 'run-astro.ts'), [dir, ...parameters], {
    serialization: 'advanced',
    env,
    // Most of what a page is made of is soon of no use: a tenth less time of the processor.
    execArgv: [...process.execArgv, '--max-semi-space-size=16'],
  });
  const answer = (message: FromPublisher) => {
    if (astro.connected) astro.send(message);
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
      astro.kill();
    }, fail);
    begun.catch(fail);
    const onMessage = async (message: FromRenderer) => {
      const { receiver } = await begun;
      if (message.is === 'plan') {
        const paths = receiver.plan(parsePlan(message.files)).join('\0');
        return answer({ is: 'wanted', paths });
      }
      await receiver.take(message.path, message.body);
      answer({ is: 'taken', count: 1 });
    };
    astro.on('message', (message: FromRenderer) => void onMessage(message).catch(fail));
    astro.on('error', reject);
    astro.on('exit', (status, signal) => {
      if (failure === undefined && (status === 0 || isStopped)) resolve();
      else if (failure !== undefined) reject(failure);
      else if (status === BUNDLE_FAILED) reject(new BundleFailed());
      else reject(signal ? makeSignalError(signal) : new AstroFailed());
    });
  });
}

/** The bundle of an earlier build is not what pages can be rendered by. */
export class BundleFailed extends Error {}

/** Astro failed, and has told why. */
export class AstroFailed extends Error {}

function makeSignalError(signal: string): Error {
  return new Error(
    `Astro was ended by ${signal} while it rendered the site. If memory ran out, build year by year: npm run build -- --year 2023, and so on, then npm run build.`,
  );
}
