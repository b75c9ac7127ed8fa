import { defineRule } from './define-rule.ts';
import { foldText } from './fold-text.ts';
import { isInHead } from './is-in-head.ts';

/**
 * Takes the headline out of the copy: the page shows it once, from the front matter. A sentence with
 * the same words (it ends in a full stop that the headline lacks) is text.
 */
export const remarkDropRepeatedHeadline = defineRule('repeated-headline', (lines, { title }) => {
  const key = foldText(title);
  const isSentence = (text: string) => /[.؟?!]$/.test(text) && text.at(-1) !== title.at(-1);
  return lines
    .filter((line, index) => line.key === key && !isSentence(line.text) && isInHead(lines, index))
    .map((line) => ({ line }));
});
