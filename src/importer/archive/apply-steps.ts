import { link, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ImportStep } from '../import-step.ts';

/**
 * Writes what an import has planned. Where a file cannot be written, those that it has added are
 * deleted.
 *
 * @param isUpdate Writes changed versions, and facts for drafts, too.
 * @param onStep Called after each step, for progress.
 */
export async function applySteps(
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

/**
 * Writes a file that must not be there yet: all of it appears at once, or nothing.
 *
 * @throws Error `EEXIST` where there is one.
 */
export async function writeNewFile(path: string, text: string): Promise<void> {
  await writeBeside(path, text, async (draft) => {
    await link(draft, path);
    await rm(draft);
  });
}

/** Replaces a file: whoever reads it sees the old one or the new one, whole. */
async function replaceFile(path: string, text: string): Promise<void> {
  await writeBeside(path, text, (draft) => rename(draft, path));
}

async function writeBeside(path: string, text: string, put: (draft: string) => Promise<void>) {
  await mkdir(dirname(path), { recursive: true });
  const draft = join(dirname(path), `.${basename(path).slice(0, 40)}.${process.pid}.part`);
  try {
    await writeFile(draft, text, { flag: 'wx', flush: true });
    await put(draft);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
