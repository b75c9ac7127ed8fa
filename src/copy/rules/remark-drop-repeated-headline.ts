import { foldText } from '../../base/text/fold-text.ts';
import { isInHead } from '../read/is-in-head.ts';
import { defineRule } from './define-rule.ts';

/**
 * Takes the headline out of the copy: the page shows it once, from the front matter. A sentence with
 * the same words (it ends in a full stop that the headline lacks) is text.
 *
 * `Talks Open` or `Talks Open | The Wire` → nothing
 */
export const remarkDropRepeatedHeadline = defineRule('repeated-headline', (lines, context) => {
  const { title, source } = context;
  const keys = [foldText(title), foldText(`${title} ${source}`)];
  const isSentence = (text: string) => /[.؟?!]$/.test(text) && text.at(-1) !== title.at(-1);
  return lines
    .filter(
      (line, index) => keys.includes(line.key) && !isSentence(line.text) && isInHead(lines, index),
    )
    .map((line) => ({ line }));
});
