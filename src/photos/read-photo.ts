import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { PhotoFile } from './photo-file.ts';

/**
 * Reads and measures a picture.
 *
 * @param path Of the file.
 * @param alt What the picture shows, in words.
 * @returns The picture; or what is wrong with it and what to do.
 */
export async function readPhoto(path: string, alt: string): Promise<PhotoFile | string> {
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) return `there is no file ${path}. Put the picture there, or take the key out`;
  try {
    const { autoOrient } = await sharp(bytes).metadata();
    const key = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    return { path, key, width: autoOrient.width, height: autoOrient.height, alt };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return `${path} is no picture that can be read (${why}). Give a JPEG, PNG, WebP or AVIF`;
  }
}
