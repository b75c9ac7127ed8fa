import type { PhotoFile } from '../../photos/photo-file.ts';

/** A picture as pages show it, wherever its file lies. */
export type ShownPhoto = Omit<PhotoFile, 'path'>;

/** Takes of a picture what pages show. */
export function toShownPhoto({ key, width, height, alt }: PhotoFile): ShownPhoto {
  return { key, width, height, alt };
}
