import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { MarkNamesOptions } from '../../copy/html/rehype-mark-names.ts';
import {
  type FurnishedManuscript,
  type ProcessedManuscript,
  processManuscript,
} from './process-manuscript.ts';

/** Fewest manuscripts for workers: fewer are cleaned before a worker has started. */
const FEW = 200;
const BATCH = 40;
/** Most workers: more would wait for this process to send them copy. */
const MOST_WORKERS = 8;

/** Cleans manuscripts; `close` ends the workers. */
export type Processor = {
  process: (manuscripts: readonly FurnishedManuscript[]) => Promise<ProcessedManuscript[]>;
  close: () => Promise<void>;
};

/**
 * Opens a processor: many manuscripts are cleaned by a child process for each core, whose memory is free again at the
 * end; few in this process.
 *
 * @param root Folder of the project.
 * @param total How many manuscripts there will be.
 */
export async function openProcessor(
  root: string,
  names: MarkNamesOptions,
  total: number,
): Promise<Processor> {
  if (total < FEW) {
    // Loaded on demand, as most builds clean nothing.
    const { makeProcessCopy } = await import('../../copy/process-copy.ts');
    const processCopy = makeProcessCopy(names);
    return {
      process: (manuscripts) =>
        Promise.all(manuscripts.map((manuscript) => processManuscript(manuscript, processCopy))),
      close: async () => {},
    };
  }
  // Vite, which runs the loader, moves modules, so the path of the worker is below the project's folder.
  const file = join(root, 'src/articles/store/copy-worker.ts');
  const count = Math.min(availableParallelism(), MOST_WORKERS);
  const workers = Array.from({ length: count }, () => {
    const worker = fork(file, { serialization: 'advanced', execArgv: ['--max-semi-space-size=4'] });
    worker.send(names);
    return worker;
  });
  const idle = [...workers];
  const waiting: ((worker: ChildProcess) => void)[] = [];
  const getWorker = () =>
    new Promise<ChildProcess>((resolve) => {
      const worker = idle.pop();
      if (worker) resolve(worker);
      else waiting.push(resolve);
    });
  const processBatch = async (batch: readonly FurnishedManuscript[]) => {
    const worker = await getWorker();
    const processed = await ask(worker, batch);
    const next = waiting.shift();
    if (next) next(worker);
    else idle.push(worker);
    return processed;
  };
  return {
    process: async (manuscripts) => {
      const starts = Array.from(
        { length: Math.ceil(manuscripts.length / BATCH) },
        (_, n) => n * BATCH,
      );
      const batches = starts.map((start) => processBatch(manuscripts.slice(start, start + BATCH)));
      return (await Promise.all(batches)).flat();
    },
    close: async () => {
      for (const worker of workers) worker.kill();
    },
  };
}

function ask(
  worker: ChildProcess,
  batch: readonly FurnishedManuscript[],
): Promise<ProcessedManuscript[]> {
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error('A process that cleans copy ended: see above why.'));
    worker.once('error', reject);
    worker.once('exit', onExit);
    worker.once('message', (processed: ProcessedManuscript[]) => {
      worker.off('error', reject);
      worker.off('exit', onExit);
      resolve(processed);
    });
    worker.send([...batch]);
  });
}
