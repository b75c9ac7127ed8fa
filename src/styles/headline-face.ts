import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDigest } from '../base/get-digest.ts';

/** Letters that a file of the face of headlines has, cut out of a font of a package. */
export type FacePart = {
  name: string;
  /** Below `node_modules`. */
  font: string;
  /** What browsers ask the file for (w3.org/TR/css-fonts-4/#unicode-range-desc). */
  range: string;
  /** The letters that it has; `a-z` is a run of them. */
  letters: string;
  /** Features of OpenType that set its letters rightly. */
  features: readonly string[];
  /** Axes that are cut down, and those that are pinned. */
  axes?: Record<string, number | { min: number; max: number }>;
};

/** To be raised when files are made otherwise: the name of a file tells what is in it. */
const LOOK = 1;

const SETTING = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk', 'calt'] as const;
const JOINING = ['init', 'medi', 'fina', 'isol', 'rlig', 'curs', 'rclt'] as const;
const SERIF = '@fontsource-variable/source-serif-4/files/source-serif-4';
/** A cut for sizes of 36 points holds from the headlines of lists to those of the front page. */
const AXES = { opsz: 36, wght: { min: 600, max: 800 } };

/** The parts; a browser asks for one when a headline has a letter of it. */
export const FACE_PARTS: readonly FacePart[] = [
  {
    name: 'latin-ext',
    font: `${SERIF}-latin-ext-opsz-normal.woff2`,
    axes: AXES,
    range: 'U+100-24F,U+1E00-1EFF',
    letters: 'Ā-ſȘ-țḀ-ỿ',
    features: SETTING,
  },
  {
    name: 'latin',
    font: `${SERIF}-latin-opsz-normal.woff2`,
    axes: AXES,
    range: 'U+20-FF,U+131,U+152-153,U+2013-203A,U+20AC',
    letters: ' -~\u00A0¡£§«°·»¿À-ÿŒœı–—‘-„•…‹›€',
    features: SETTING,
  },
  {
    name: 'arabic',
    range: 'U+600-6FF',
    font: '@expo-google-fonts/noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf',
    letters: '،؛؟ء-غـ-ْ٠-٬ٰٱٹپچڈڑژکڤگںھہۀۃیېےۓەۆۇۈۋ۔۰-۹',
    features: [...SETTING, ...JOINING],
  },
];

const faceFiles = new WeakMap<FacePart, string>();

/** Names the file of a part, below the folder of fonts: `latin-1f0c….woff2`; each page has the names of all. */
export function toFaceFile(part: FacePart): string {
  const known = faceFiles.get(part);
  if (known) return known;
  const digest = getDigest([LOOK, JSON.stringify(part), readFont(part).toString('base64')].join());
  const file = `${part.name}-${digest.slice(0, 12)}.woff2`;
  faceFiles.set(part, file);
  return file;
}

/** Makes the file of a part. */
export async function makeFacePart(part: FacePart): Promise<Uint8Array> {
  // Most builds take these files over, and need none of what makes them.
  const { default: subsetFont } = await import('subset-font');
  const options = {
    targetFormat: 'woff2',
    noHinting: true,
    keepFeatures: part.features,
    ...(part.axes && { variationAxes: part.axes }),
  } as const;
  return subsetFont(readFont(part), listLetters(part.letters), options);
}

/**
 * Writes the rules that name the parts. A page that has no file of them at once is shown without, and nothing
 * of it moves when one comes: the next page has it.
 *
 * @param toPath Makes the path of an address of the site.
 */
export function formatFaceRules(toPath: (address: string) => string): string {
  return FACE_PARTS.map((part) => {
    const source = `url(${toPath(`/fonts/${toFaceFile(part)}`)})`;
    return `@font-face{font-family:headline;font-weight:600 800;font-display:optional;src:${source};unicode-range:${part.range}}`;
  }).join('');
}

/** `a-cx` → `abcx`. */
function listLetters(letters: string): string {
  return letters.replace(/(.)-(.)/gsu, (_, first: string, last: string) => {
    const [start = 0, end = 0] = [first.codePointAt(0), last.codePointAt(0)];
    return String.fromCodePoint(...Array.from({ length: end - start + 1 }, (_, n) => start + n));
  });
}

const fonts = new Map<string, Buffer>();

function readFont({ font }: FacePart): Buffer {
  const known = fonts.get(font) ?? readFileSync(join(process.cwd(), 'node_modules', font));
  fonts.set(font, known);
  return known;
}
