import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
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
  if (!bytes) return `there is no file ${path}. Put the picture there, or take the key out`;
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
