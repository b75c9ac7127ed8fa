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

/** Pixels below which a picture would be a blur as wide as its column. */
const SMALL = 600;

/** Tells whether a picture has too few pixels to fill a column. */
export function isSmall({ width }: Pick<PhotoFile, 'width'>): boolean {
  return width < SMALL;
}
