import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { ImportError } from './import-error.ts';

/** A year of a daily's export is some 20 MiB; a larger file is not text, or should be split. */
export const LARGEST_INPUT = 32 * 1024 * 1024;

/**
 * Reads a file, or standard input where the path is `-`.
 *
 * @throws ImportError where there is no such file, it is empty, or it is too large.
 */
export async function readInput(path: string): Promise<Buffer> {
  const name = getInputName(path);
  if (path !== '-') await checkFile(path);
  const parts: Buffer[] = [];
  let size = 0;
  const stream = path === '-' ? process.stdin : createReadStream(path);
  for await (const part of stream) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size > LARGEST_INPUT) throw new ImportError(describeSize(name, size));
    parts.push(bytes);
  }
  if (size === 0)
    throw new ImportError(`${name} is empty. Save the copy into it, and import again.`);
  return Buffer.concat(parts);
}

/** Names an input in messages. */
export function getInputName(path: string): string {
  return path === '-' ? 'Standard input' : path;
}

async function checkFile(path: string): Promise<void> {
  const stats = await stat(path).catch(() => undefined);
  if (!stats) throw new ImportError(`${path} is not there. Check its name and folder.`);
  if (!stats.isFile() && !stats.isFIFO() && !stats.isCharacterDevice()) {
    throw new ImportError(`${path} is a folder. Name the files in it, like ${path}/*.`);
  }
  if (stats.size > LARGEST_INPUT) throw new ImportError(describeSize(path, stats.size));
}

function describeSize(name: string, size: number): string {
  const shown = Math.ceil(size / 1024 / 1024);
  return `${name} has ${shown} MiB or more; 32 are read at the most. Part it into smaller files.`;
}
