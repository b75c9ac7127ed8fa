import { rm } from 'node:fs/promises';
import type { ImportStep } from '../import-step.ts';
import { replaceFile, writeNewFile } from './write-file-safely.ts';

/**
 * Writes what an import has planned. Where a file cannot be written, those that it has added are
 * taken away again.
 *
 * @param isUpdate Takes changed versions, and facts for drafts; without it those are left alone.
 * @param onStep Called after each step, for progress.
 */
export async function carryOut(
  steps: readonly ImportStep[],
  { isUpdate, onStep }: { isUpdate: boolean; onStep?: (done: number) => void },
): Promise<void> {
  const added: string[] = [];
  try {
    for (const [index, step] of steps.entries()) {
      if (step.kind === 'new') {
        await writeNewFile(step.path, step.text);
        added.push(step.path);
      }
      if (isUpdate && step.kind === 'changed') await replaceFile(step.path, step.text);
      if (isUpdate && step.kind === 'completed') await complete(step);
      onStep?.(index + 1);
    }
  } catch (error) {
    await Promise.all(added.map((path) => rm(path, { force: true })));
    throw error;
  }
}

async function complete({ path, from, text }: ImportStep & { kind: 'completed' }): Promise<void> {
  if (path === from) return replaceFile(path, text);
  await writeNewFile(path, text);
  await rm(from);
}
