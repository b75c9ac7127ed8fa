/** Titles, months, companies and initials, in English: the stop after them seldom ends a sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"])(?:\p{L}|(?:\p{L}\.)+\p{L}|Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Maj|Capt|Sgt|Sen|Rep|Gov|Rev|Hon|Jr|Sr|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Corp|Co|Ltd|vs)\.\s*$/u;
/** No abbreviation is longer. */
const LONGEST = 80;

/**
 * Tells whether what looks like a sentence goes on, as it ends in an abbreviation: `He met Dr.`, `In the U.S.`
 * `Intl.Segmenter` splits by Unicode's rules (UAX 29), which know no abbreviations.
 */
export function endsInAbbreviation(text: string): boolean {
  return ABBREVIATION.test(text.slice(-LONGEST));
}
