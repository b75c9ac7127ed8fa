/** A picture beside an article, measured. */
export type PhotoFile = {
  /** Path of the file on this machine. */
  path: string;
  /** Digest of the file: begins the names of its sizes, which therefore never change. */
  key: string;
  /** Pixels, as the picture stands when it is upright. */
  width: number;
  height: number;
  alt: string;
};

/** A picture as pages and feeds show it, wherever its file lies. */
export type ShownPhoto = Omit<PhotoFile, 'path'>;

/** Takes of a picture what is shown. */
export function toShownPhoto({ key, width, height, alt }: PhotoFile): ShownPhoto {
  return { key, width, height, alt };
}
