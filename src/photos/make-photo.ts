import sharp from 'sharp';
import type { PhotoSize } from './list-sizes.ts';

/** Quality by format, of about the same look. */
const QUALITY = { avif: 55, webp: 75, jpg: 78 } as const;

/** What stands behind a picture with holes in it: drawn for white paper, it would be lost on a dark page. */
export const BEHIND = '#fff';

/**
 * Makes a picture in one width and format, cut where a height is given, upright and without what the camera wrote into it.
 *
 * @param path File of the picture.
 */
export function makePhoto(path: string, { width, height, format }: PhotoSize): Promise<Uint8Array> {
  // A cut keeps what draws the eye.
  const shape = height ? ({ height, fit: 'cover', position: 'attention' } as const) : {};
  const resized = sharp(path)
    .autoOrient()
    .resize({ width, withoutEnlargement: true, ...shape })
    .flatten({ background: BEHIND });
  const quality = QUALITY[format];
  if (format === 'avif') return resized.avif({ quality }).toBuffer();
  if (format === 'webp') return resized.webp({ quality }).toBuffer();
  return resized.jpeg({ quality, mozjpeg: true }).toBuffer();
}
