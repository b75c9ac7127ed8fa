import type { MarkNamesOptions } from '../../copy/html/rehype-mark-names.ts';
import { makeProcessCopy, type ProcessCopy } from '../../copy/process-copy.ts';
import {
  type FurnishedManuscript,
  type ProcessedManuscript,
  processManuscript,
} from './process-manuscript.ts';

// Cleans the copy of manuscripts beside the build: it is told the names first, then one batch a message.
let processCopy: ProcessCopy | undefined;

process.on('message', async (message: MarkNamesOptions | FurnishedManuscript[]) => {
  if (!Array.isArray(message)) {
    processCopy = makeProcessCopy(message);
    return;
  }
  const processed: ProcessedManuscript[] = [];
  for (const one of message) {
    if (processCopy) processed.push(await processManuscript(one, processCopy));
  }
  process.send?.(processed);
});
// Nobody is left to clean for.
process.on('disconnect', () => process.exit());
