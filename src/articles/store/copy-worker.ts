import type { MarkNamesOptions } from '../../copy/html/rehype-mark-names.ts';
import { makeProcessCopy, type ProcessCopy } from '../../copy/process-copy.ts';
import {
  type FurnishedManuscript,
  type ProcessedManuscript,
  processManuscript,
} from './process-manuscript.ts';

// Cleans the copy of manuscripts in a child process: the first message has the names, each other a batch.
let processCopy: ProcessCopy | undefined;

process.on('message', async (message: MarkNamesOptions | FurnishedManuscript[]) => {
  if (!Array.isArray(message)) {
    processCopy = makeProcessCopy(message);
    return;
  }
  const processed: ProcessedManuscript[] = [];
  for (const manuscript of message) {
    if (processCopy) processed.push(await processManuscript(manuscript, processCopy));
  }
  process.send?.(processed);
});
// The build has ended.
process.on('disconnect', () => process.exit());
