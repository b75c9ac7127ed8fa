import { link, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

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
export async function replaceFile(path: string, text: string): Promise<void> {
  await writeBeside(path, text, (draft) => rename(draft, path));
}

async function writeBeside(path: string, text: string, place: (draft: string) => Promise<void>) {
  await mkdir(dirname(path), { recursive: true });
  const draft = join(dirname(path), `.${basename(path).slice(0, 40)}.${process.pid}.part`);
  try {
    await writeFile(draft, text, { flag: 'wx', flush: true });
    await place(draft);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
