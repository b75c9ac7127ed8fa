/** A caption's sentence, and who took the photo where it says so. */
export type CreditedLine = {
  sentence: string;
  credit?: string;
  /** What stands before the credit and says that it is one: `Photo: `. */
  label?: string;
  /** `sure`: no body text ends like this. `likely`: `(AFP)` also ends paragraphs of a story. */
  certainty?: 'sure' | 'likely';
};

const AGENCY =
  '(?:REUTERS|Reuters|AP|AFP|EPA|UPI|SPA|WAM|DPA|dpa|EFE|ANSA|TASS|AP Photo|AFP Photo|Getty Images|Xinhua|Anadolu)';
const VIA = String.raw`(?:\s+via\s+[\p{Lu}][\p{L}]*)?\s?/\s?`;
const NAMES = String.raw`\p{Lu}[\p{L}.’'-]*(?:,? (?:\p{Lu}[\p{L}.’'-]*|al|el|bin|de|van|von|for|via|file|pool|handout))*`;
const SURE = [
  // (AP Photo/Hussein Malla, File) · (KCNA/courtesy of the family): in brackets, after any sign
  new RegExp(
    String.raw`\(\s*(?<credit>(?:${AGENCY}|[A-Z]{2,9})${VIA}\p{Lu}[^()]{1,60}?)\s*\)\.?$`,
    'u',
  ),
  // … September 5, 2024. REUTERS/Ramadan Abed · AFP/Getty Images
  new RegExp(String.raw`(?<![\p{L}\p{N}-])(?<credit>${AGENCY}${VIA}${NAMES})\.?$`, 'u'),
  // … September 5, 2024. SABA/Ramadan Abed: a sign that is none of the above, after a sentence
  new RegExp(
    String.raw`(?<=[.!?”"’)] )(?<credit>[A-Z]{2,9}${VIA}(?=\p{Lu}[\p{L}.’'-]*\p{Ll})${NAMES})\.?$`,
    'u',
  ),
  // (Photo: Ministry of Health) · … after the storm. Photo by A. Name/Getty Images · تصوير: …
  /(?:(?<=[.!?”"’)] )|\(\s*)(?<label>(?:photo(?:graph)?s?|image|picture|تصوير|صورة)\s*(?::|\bby\b)\s*)(?<credit>[^():.]{2,60}\.?[^():.]{0,40}?)\s*\)?\.?$/iu,
  /(?:(?<=[.!?”"’)] )|\(\s*)(?<label>(?:credit|courtesy)\s*:\s*)(?<credit>[^():.]{2,60}?)\s*\)?\.?$/iu,
];
const LIKELY = /\((?<credit>\p{L}[^()]{1,48})\)\.?$/u;

/**
 * Parts a caption from its credit.
 *
 * `A street in Gaza, May 1. REUTERS/Ramadan Abed` → `A street in Gaza, May 1.` and `REUTERS/Ramadan Abed`
 *
 * @param text One line of copy.
 * @returns The sentence without its credit; the whole line where there is none.
 */
export function parseCredit(text: string): CreditedLine {
  for (const pattern of SURE) {
    const found = cut(text, pattern);
    if (found) return { ...found, certainty: 'sure' };
  }
  const found = cut(text, LIKELY);
  return found ? { ...found, certainty: 'likely' } : { sentence: text };
}

function cut(text: string, pattern: RegExp): Omit<CreditedLine, 'certainty'> | undefined {
  const match = pattern.exec(text);
  const { credit = '', label } = match?.groups ?? {};
  const sentence = text.slice(0, match?.index).replace(/[\s|–—-]+$/u, '');
  if (!match || !credit.trim() || !sentence) return undefined;
  return { sentence, credit: credit.trim(), ...(label && { label }) };
}
