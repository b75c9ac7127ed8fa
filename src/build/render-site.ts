import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { FromPublisher, FromRenderer } from './messages.ts';
import type { FileReceiver } from './site/receive-files.ts';

/** What takes the pages, the environment of Astro, and what must be done before it begins. */
export type Rendering = {
  receiver: Pick<FileReceiver, 'plan' | 'take'>;
  env: Record<string, string | undefined>;
  updated: Promise<unknown>;
};

/**
 * Lets Astro render the site in a process of its own, so that pages are finished and written beside it,
 * and its memory is free again before the index of search is made. It starts while the articles are brought
 * up to date.
 *
 * @param dir Folder that Astro writes its own files to.
 * @throws Error when a page cannot be finished, or when Astro failed; it has printed why.
 */
export async function renderSite(dir: string, { receiver, env, updated }: Rendering) {
  const astro = fork(join(import.meta.dirname, 'run-astro.ts'), [dir], {
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
    const onMessage = async (message: FromRenderer) => {
      if (message.is === 'plan') {
        return answer({ is: 'wanted', paths: receiver.plan(message.files) });
      }
      await receiver.take(message.path, message.body);
      answer({ is: 'taken', count: 1 });
    };
    astro.on('message', (message: FromRenderer) => void onMessage(message).catch(fail));
    updated.then(() => answer({ is: 'updated' }), fail);
    astro.on('error', reject);
    astro.on('exit', (status, signal) => {
      if (status === 0 && failure === undefined) resolve();
      else reject(failure ?? (signal ? makeSignalError(signal) : new AstroFailed()));
    });
  });
}

/** Astro failed, and has told why. */
export class AstroFailed extends Error {}

function makeSignalError(signal: string): Error {
  return new Error(
    `Astro was ended by ${signal} while it rendered the site. If memory ran out, build year by year: npm run build -- --year 2023, and so on, then npm run build.`,
  );
}
