import { parseCredit } from '../../copy/read/parse-credit.ts';

/**
 * Writes a caption and its credit in one line, in a shape that the caption rule knows.
 *
 * `Men fish.` and `AFP` → `Men fish. (Photo: AFP)`
 *
 * @param credit May be empty, and may say “Photo:” itself.
 */
export function formatCaption(caption: string, credit: string): string {
  if (!credit || caption === credit) return caption;
  const name = credit
    .replace(/^[\s(|©–—-]*(?:(?:photo(?:graph)?|image|picture|credit)s?\s*(?::|\bby\b)\s*)?/iu, '')
    .replace(/[\s).|]+$/u, '');
  if (!name || caption.endsWith(name) || caption.endsWith(`${name})`)) return caption;
  const shapes = [`${caption} ${name}`, `${caption} (Photo: ${name})`];
  const isKnown = (line: string) => {
    const parsed = parseCredit(line);
    return parsed.certainty === 'sure' && parsed.sentence === caption;
  };
  return shapes.find(isKnown) ?? `${caption} (${name})`;
}
