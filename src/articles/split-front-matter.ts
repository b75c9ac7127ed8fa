/** The two parts of an article's file; lines counted from 1. */
export type FileParts = { yaml: string; yamlLine: number; copy: string; copyLine: number };

const FENCED = /^---[ \t]*\n(?<yaml>[\s\S]*?)^---[ \t]*(?:\n|$)/m;

/**
 * Splits a file into its front matter and the copy as delivered.
 *
 * @param text Whole file; a byte order mark and Windows line ends are allowed.
 * @returns Both parts with the lines that they begin on, or nothing when no front matter opens it.
 */
export function splitFrontMatter(text: string): FileParts | undefined {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const match = FENCED.exec(clean);
  if (match?.index !== 0) return undefined;
  const yaml = match.groups?.['yaml'] ?? '';
  const copyLine = match[0].split('\n').length;
  return { yaml, yamlLine: 2, copy: clean.slice(match[0].length), copyLine };
}
