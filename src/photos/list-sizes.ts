import type { PhotoFile } from './photo-file.ts';

/** Formats of pictures, the smallest first; a browser takes the first that it knows. */
export const formats = ['avif', 'webp', 'jpg'] as const;
type Format = (typeof formats)[number];

/** Widths in pixels: a phone, a phone with a fine screen or a column, a fine screen. */
const WIDTHS = [400, 800, 1200, 1600];

/** A picture in one width and format. */
export type PhotoSize = { file: string; width: number; format: Format };

/** Lists the files that a picture is published as; none is wider than the picture. */
export function listSizes({ key, width: own }: Pick<PhotoFile, 'key' | 'width'>): PhotoSize[] {
  const widths = WIDTHS.filter((width) => width < own);
  const all = own <= (WIDTHS.at(-1) ?? 0) ? [...widths, own] : widths;
  return formats.flatMap((format) =>
    // Browsers without the newer formats are few: one width serves them.
    (format === 'jpg' ? all.filter((width) => width >= 800 || width === own).slice(0, 1) : all).map(
      (width) => ({ file: `${key}-${width}.${format}`, width, format }),
    ),
  );
}
