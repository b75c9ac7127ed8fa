import type { PhotoFile } from './photo-file.ts';

/** The newer formats of pictures, the smallest first; a browser takes the first that it knows. */
export const formats = ['avif', 'webp'] as const;
type Format = (typeof formats)[number] | 'jpg';

/** Widths in pixels: a phone, a phone with a fine screen or a column, a fine screen. */
const WIDTHS = [400, 800, 1200, 1600];
const JPEG_WIDTH = 800;

type Cuttable = Pick<PhotoFile, 'key' | 'width' | 'height'>;

/** A picture in one width and format. */
export type PhotoSize = {
  file: string;
  width: number;
  /** Of a picture that is cut to a shape; others are as high as they are. */
  height?: number;
  format: Format;
};

/** Shapes that search engines ask for (developers.google.com/search/docs/appearance/structured-data/article). */
const SHAPES = [
  [1, 1],
  [4, 3],
  [16, 9],
] as const;
const CUT_WIDTH = 1200;

/** Lists the files that a picture is published as; none is wider than the picture. */
export function listSizes({ key, width: own }: Pick<PhotoFile, 'key' | 'width'>): PhotoSize[] {
  const widths = WIDTHS.filter((width) => width < own);
  const all = own <= (WIDTHS.at(-1) ?? 0) ? [...widths, own] : widths;
  const sizes = formats.flatMap((format) => all.map((width) => toSize(key, width, format)));
  return [...sizes, getJpeg({ key, width: own })];
}

/** Gives the size of a picture for browsers without the newer formats: they are few, so that one serves them. */
export function getJpeg({ key, width }: Pick<PhotoFile, 'key' | 'width'>): PhotoSize {
  return toSize(key, Math.min(width, JPEG_WIDTH), 'jpg');
}

/** Lists the pictures that are cut to the shapes that search engines ask for, each as large as it can be. */
export function listCuts({ key, width: own, height }: Cuttable): PhotoSize[] {
  return SHAPES.map(([across, down]) => {
    const width = Math.floor(Math.min(CUT_WIDTH, own, (height * across) / down));
    const cut = { width, height: Math.round((width * down) / across) };
    return { file: `${key}-${across}x${down}.jpg`, ...cut, format: 'jpg' };
  });
}

function toSize(key: string, width: number, format: Format): PhotoSize {
  return { file: `${key}-${width}.${format}`, width, format };
}
