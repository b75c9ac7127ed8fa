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
