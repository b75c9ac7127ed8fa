import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Files that are under way at a time: enough that none waits for a folder, few enough for memory. */
const LANES = 16;

/** Writes files while other work goes on. */
export type Writer = {
  /** Takes a file to be written; waits only while as many as may be are under way. */
  write: (file: string, content: string | Uint8Array) => Promise<void>;
  /** Waits for all. Throws the first error of those written. */
  end: () => Promise<void>;
};

/** Opens a writer; the folders of its files are made where they are missing. */
export function openWriter(): Writer {
  const pending = new Set<Promise<void>>();
  const errors: unknown[] = [];
  const writeOne = async (file: string, content: string | Uint8Array) => {
    try {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    } catch (error) {
      errors.push(error);
    }
  };
  return {
    async write(file, content) {
      if (pending.size >= LANES) await Promise.race(pending);
      const one = writeOne(file, content);
      pending.add(one);
      void one.then(() => pending.delete(one));
    },
    async end() {
      await Promise.all(pending);
      if (errors.length > 0) throw errors[0];
    },
  };
}
