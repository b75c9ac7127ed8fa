import { basename, extname } from 'node:path';
import { foldText } from '../base/text/fold-text.ts';
import type { Photo } from '../copy/lines/copy-facts.ts';
import type { PhotoFile } from '../photos/photo-file.ts';
import type { Oddity } from './clean-copy.ts';

/** Pixels across that the widest column asks for. */
const LEAST_WIDTH = 832;

/**
 * Finds what an editor should look at of a picture: one smaller than it is shown, one of which nobody knows whose
 * it is, and words for it that say no more than its file’s name.
 *
 * @param line Where the front matter names the picture.
 * @param captions What the copy says of its pictures; the first is of this one.
 */
export function findPhotoOddities(
  { width, height, alt }: Pick<PhotoFile, 'width' | 'height' | 'alt'>,
  src: string,
  { line, captions }: { line: number; captions: readonly Pick<Photo, 'credit'>[] },
): Oddity[] {
  const name = basename(src, extname(src)).replace(/[-_]+/g, ' ');
  const found = [
    width < LEAST_WIDTH &&
      `The photo “${src}” is ${width} × ${height} pixels, and shown up to ${LEAST_WIDTH} wide: it will look soft. Give a larger one, of 1,600 if there is.`,
    !captions[0]?.credit &&
      `The photo “${src}” has no rights line. Say whose it is at the end of its caption in the copy, like “Boats in the harbour. (AFP)”.`,
    foldText(alt) === foldText(name) &&
      `The words for the photo, “${alt}”, are its file’s name. Say what it shows, for those who do not see it.`,
  ];
  return found.flatMap((what) => (what ? [{ line, what }] : []));
}
