import { parentPort, workerData } from 'node:worker_threads';
import type { Manuscript } from '../article/read-front-matter.ts';
import { makeProcessCopy } from '../markdown/process-copy.ts';
import type { MarkNamesOptions } from '../names/rehype-mark-names.ts';
import { processManuscript } from './process-manuscript.ts';

/** Cleans the copy of manuscripts beside the build, one message a batch. */
const names: MarkNamesOptions = workerData;
const processCopy = makeProcessCopy(names);

parentPort?.on('message', async (manuscripts: Manuscript[]) => {
  const processed = [];
  for (const one of manuscripts) processed.push(await processManuscript(one, processCopy));
  parentPort?.postMessage(processed);
});
