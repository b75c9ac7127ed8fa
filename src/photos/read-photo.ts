import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import sharp from 'sharp';
import type { PhotoFile } from './photo-file.ts';

/** What is taken, by content: other kinds may hold more than a picture, or read files of this machine. */
const FORMATS = ['jpeg', 'png', 'webp', 'heif'];
const MOST_PIXELS = 100_000_000;

/**
 * Reads and measures a picture, to its last byte: half of one has the size of the whole.
 *
 * @param path Of the file.
 * @param alt What the picture shows, in words.
 * @returns The picture; or what is wrong with it and what to do.
 */
export async function readPhoto(path: string, alt: string): Promise<PhotoFile | string> {
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) {
    const near = await findNear(path);
    return near === undefined
      ? `there is no file ${path}. Put the picture there, or take the key out`
      : `there is no file ${path}, but ${near}, with other capitals or with accents of other signs, which some machines tell apart. Write the name as the file has it`;
  }
  try {
    const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS });
    const { autoOrient, format } = await picture.metadata();
    if (!FORMATS.includes(format)) {
      return `${path} is a picture of another kind (${format}). Give a JPEG, PNG, WebP or AVIF`;
    }
    await picture.resize({ width: 16 }).raw().toBuffer();
    const key = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    return { path, key, width: autoOrient.width, height: autoOrient.height, alt };
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/\s+/g, ' ').trim() : String(error);
    return `${path} is no picture that can be read whole (${why}). Give a JPEG, PNG, WebP or AVIF`;
  }
}

/** Finds a file of the same name to a reader’s eye: `Cafe\u0301.JPG` for `café.jpg`. */
async function findNear(path: string): Promise<string | undefined> {
  const fold = (name: string) => name.normalize('NFC').toLowerCase();
  const names = await readdir(dirname(path)).catch(() => []);
  return names.find((name) => fold(name) === fold(basename(path)));
}
