import { parseBareCredit } from './parse-bare-credit.ts';
import { parseCredit } from './parse-credit.ts';

const NAME = String.raw`\p{Lu}[\p{L}\p{M}.’'-]*`;
/** What is a credit only where the whole text is known to be a caption. */
const CREDITS = [
  // … on Monday [File: Reuters]
  /\s*\[(?<credit>[^[\]]{2,80})\]\.?$/u,
  // … on Monday. (Image: © Harbour) · (Reuters)
  /\s*\((?:(?:photo|image|picture|credit|source|photograph)s?\s*(?::|by|credit:?)\s*)?©?\s*(?<credit>[\p{L}©][^()]{1,80})\)\.?$/iu,
  // … on Monday. Image: Harbour office · © The Post
  /(?:^|(?<=[.!?”"’)]))\s*(?:(?:photo|image|picture|credit|source|photograph|foto|crédit|تصوير)s?(?:\s+credit)?\s*(?::|\bby\b)\s*|©\s*)(?<credit>[^.:]{2,80})\.?$/iu,
  // … on Monday. | AP Photo
  /\s+[|/]\s+(?<credit>[^|]{2,60})$/u,
  // … on Monday. Ana Ferrer/The Quay Post
  new RegExp(
    String.raw`(?<=[.!?”"’)])\s+(?<credit>${NAME}(?: ${NAME}){0,3}\s?/\s?${NAME}(?: (?:${NAME}|of|the|for|via|file)){0,4})\.?$`,
    'u',
  ),
];

/**
 * Parts the text of a figure’s caption from its credit; here even what ends paragraphs of a story, like
 * `(AFP)`, is one.
 *
 * `A trawler on Monday [File: Reuters]` → `A trawler on Monday` and `File: Reuters`
 *
 * @param known A credit that the page gives apart.
 */
export function readCaption(text: string, known?: string): { caption: string; credit?: string } {
  if (known) {
    const rest = text.endsWith(known)
      ? text.slice(0, -known.length).replace(/[\s(|/–—-]+$/u, '')
      : text;
    return { caption: rest, credit: known };
  }
  const parsed = [parseCredit(text), parseBareCredit(text)].find(({ credit }) => credit);
  if (parsed?.credit) {
    return { caption: parsed.sentence, credit: parsed.credit.replace(/^©\s*/, '') };
  }
  for (const shape of CREDITS) {
    const match = shape.exec(text);
    const credit = match?.groups?.['credit']?.trim();
    const caption = text.slice(0, match?.index).trim();
    if (credit && caption) return { caption, credit };
  }
  return { caption: text };
}
