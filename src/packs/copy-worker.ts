import type { Manuscript } from '../article/read-front-matter.ts';
import { makeProcessCopy, type ProcessCopy } from '../markdown/process-copy.ts';
import type { MarkNamesOptions } from '../names/rehype-mark-names.ts';
import { type ProcessedManuscript, processManuscript } from './process-manuscript.ts';

// Cleans the copy of manuscripts beside the build: it is told the names first, then one batch a message.
let processCopy: ProcessCopy | undefined;

process.on('message', async (message: MarkNamesOptions | Manuscript[]) => {
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
