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
  '(?:REUTERS|Reuters|AP|AFP|EPA|UPI|SPA|WAM|DPA|dpa|EFE|ANSA|TASS|KCNA|SABA|SANA|IRNA|AP Photo|AFP Photo|Getty Images|Xinhua|Anadolu)';
const VIA = String.raw`(?:\s+via\s+[\p{Lu}][\p{L}]*)?\s?/\s?`;
const NAME = String.raw`(?:\p{Ll}{2}-)?\p{Lu}[\p{L}.’'-]*`;
const NAMES = `${NAME}(?:,? (?:${NAME}|al|el|bin|de|van|von|for|via|file|pool|handout))*`;
/** What follows a photographer: `/Getty Images`, `/File Photo`. */
const MORE = String.raw`(?:\s?/\s?(?:${NAMES}|file|pool|handout)(?: photo)?)*`;
const LABEL =
  '(?:(?:FILE |File )?(?:PHOTO|Photo|photo)(?:GRAPH|graph)?[Ss]?|IMAGE|[Ii]mage|PICTURE|[Pp]icture|تصوير|صورة)';
const SURE = [
  // (AP Photo/Hussein Malla, File): in brackets, after the name of an agency
  new RegExp(String.raw`\(\s*(?<credit>${AGENCY}${VIA}\p{Lu}[^()]{1,60}?)\s*\)\.?$`, 'u'),
  // … September 5, 2024. REUTERS/Ramadan Abed/File Photo · AFP/Getty Images
  new RegExp(String.raw`(?<![\p{L}\p{N}-])(?<credit>${AGENCY}${VIA}${NAMES}${MORE})\.?$`, 'u'),
  // … September 5, 2024. SABA/Ramadan Abed: a sign that is none of the above, after a sentence
  new RegExp(
    String.raw`(?<=[.!?”"’)] )(?<credit>[A-Z]{2,9}${VIA}(?=${NAME}\p{Ll})${NAMES})\.?$`,
    'u',
  ),
  // (Photo: dpa): in brackets, whatever follows
  new RegExp(String.raw`\(\s*(?<label>${LABEL}\s*:\s*)(?<credit>[^():]{2,100}?)\s*\)\.?$`, 'u'),
  // … in May. FILE PHOTO: Reuters · … in May. Photo: courtesy of the port · تصوير: …
  new RegExp(
    String.raw`(?<=[.!?”"’)] )(?<label>${LABEL}\s*:\s*)(?<credit>(?:[\p{Lu}\p{Lo}]|courtesy |dpa)[^():.]{0,59}\.?[^():.]{0,40}?)\.?$`,
    'u',
  ),
  // … after the storm. Photo by A. Name/Getty Images: a name of two words, or an agency
  new RegExp(
    String.raw`(?:(?<=[.!?”"’)] )|\(\s*)(?<label>${LABEL}\s+(?:[Bb]y|BY)\s+)(?<credit>(?:${NAME} ${NAMES}|${AGENCY})${MORE})\s*\)?\.?$`,
    'u',
  ),
  /(?:(?<=[.!?”"’)] )|\(\s*)(?<label>(?:CREDIT|[Cc]redit|COURTESY|[Cc]ourtesy)\s*:\s*)(?<credit>[\p{Lu}\p{Lo}][^():.]{1,59}?)\s*\)?\.?$/u,
];
/** Every credit has one of these signs, or a word before it. */
const SIGN = /[/():]|\bby\b/i;
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
  if (!SIGN.test(text)) return { sentence: text };
  for (const pattern of SURE) {
    const found = cut(text, pattern);
    if (found) return { ...found, certainty: 'sure' };
  }
  const found = cut(text, LIKELY);
  return found ? { ...found, certainty: 'likely' } : { sentence: text };
}

function cut(text: string, pattern: RegExp): Omit<CreditedLine, 'certainty'> | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const { credit = '', label } = match.groups ?? {};
  const sentence = text.slice(0, match.index).replace(/[\s|–—-]+$/u, '');
  if (!credit.trim() || !sentence) return undefined;
  return { sentence, credit: credit.trim(), ...(label && { label }) };
}
