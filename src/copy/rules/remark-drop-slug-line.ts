import { isAboveText } from '../read/is-in-head.ts';
import { defineRule } from './define-rule.ts';

/** `GAZA-CEASEFIRE/TALKS (UPDATE 2)`, `AP-ML--Harbour,2nd Ld-Writethru`, `b f BC-HARBOUR-TALKS   03-09 0095`, `SLUG: …` */
const SLUGS = [
  /^(?=(?:[^A-Z]*[A-Z]{3,}){2})[A-Z][A-Z0-9.]*(?:[-/]{1,2}[A-Z0-9.]{2,})+(?: ?\((?:UPDATE|CORRECTED|REFILE|REPEAT|PIX|TV|GRAPHIC|URGENT|WRAPUP)[A-Z0-9 ,/]*\))?$/,
  /^(?:AP|BC|EU|ML|AF|AS|US)-{1,2}[A-Z][\w.]+(?:[-/]{1,2}[\w.]+)*(?:,? ?\d(?:st|nd|rd|th) Ld(?:-Writethru)?)?$/,
  /^[A-Z][\w.]+(?:-[\w.]+)+,? ?\d(?:st|nd|rd|th) Ld(?:-Writethru)?$/,
  /^[a-z] [a-z] BC-\S+ \d\d-\d\d \d{4}$/,
  /^slug(?: ?line)?: ?\S+$/i,
];

/** Takes out an agency's slug line above the text: capitals without a space, joined by signs. */
export const remarkDropSlugLine = defineRule('slug-line', (lines) =>
  lines
    .filter(({ text }, index) => SLUGS.some((slug) => slug.test(text)) && isAboveText(lines, index))
    .map((line) => ({ line })),
);
