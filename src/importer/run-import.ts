import { readFileSync } from 'node:fs';
import { applySteps } from './archive/apply-steps.ts';
import { loadArchive } from './archive/archive-index.ts';
import { planArticle } from './archive/plan-article.ts';
import type { GivenFacts } from './facts/merge-facts.ts';
import { ImportError } from './import-error.ts';
import type { ImportStep } from './import-step.ts';
import { type DeliveredFile, readDeliveries } from './read-deliveries.ts';

export type ImportOptions = {
  contentDir: string;
  given: GivenFacts;
  encoding?: string | undefined;
  isSingle?: boolean;
  isUpdate?: boolean;
  /** Plans, and writes nothing. */
  isDryRun?: boolean;
  /** Called with the progress, in words. */
  onProgress?: (text: string) => void;
};
export type ImportedFile = DeliveredFile & { steps: ImportStep[] };

/**
 * Imports files: reads all of them before it writes anything, so that one that cannot be read leaves
 * everything as it was.
 *
 * @param paths Files; `-` is standard input.
 * @throws ImportError for the first file that cannot be read.
 */
export async function runImport(
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportedFile[]> {
  const { contentDir, given, isUpdate = false, isDryRun = false, onProgress } = options;
  const files: DeliveredFile[] = [];
  for (const [index, path] of paths.entries()) {
    onProgress?.(`Reading: ${index + 1} of ${paths.length} files`);
    files.push(await readDeliveries(path, options));
  }
  const archive = await loadArchive(contentDir);
  const context = {
    contentDir,
    given,
    archive,
    readArchived: (path: string) => readFileSync(path, 'utf8'),
  };
  const total = files.reduce((sum, { deliveries }) => sum + deliveries.length, 0);
  const single = given.title ? '--title' : given.sourceUrl ? '--url' : undefined;
  if (single && total > 1) {
    throw new ImportError(
      `${single} is for one article, and there are ${total}. Import them one by one.`,
    );
  }
  let done = 0;
  const planned = files.map((file) => ({
    ...file,
    steps: file.deliveries.map((delivery) => {
      done += 1;
      onProgress?.(`Sorting: ${done} of ${total} articles`);
      return planArticle(delivery, context);
    }),
  }));
  const steps = planned.flatMap((file) => file.steps);
  const onStep = (count: number) => onProgress?.(`Writing: ${count} of ${total} articles`);
  if (!isDryRun) await applySteps(steps, { isUpdate, onStep });
  return planned;
}
