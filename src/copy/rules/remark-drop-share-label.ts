import type { Line } from '../lines/lines.ts';
import { isShareButtons, shareAction, shareNetwork, textButton } from '../read/furniture.ts';
import { phrases } from '../read/phrases.ts';
import { isPhrase } from './define-phrase-rule.ts';
import { defineRule } from './define-rule.ts';

/**
 * Takes out the labels of share buttons. One word on its own may be a heading, and names of networks
 * a list: such lines go only next to one another, where one of them is something to do; and below the text,
 * where a heading would have nothing to head.
 *
 * `Share`, `Facebook`, `Twitter` on three lines → nothing
 */
export const remarkDropShareLabel = defineRule('share-label', (lines) => {
  const sure = phrases['share-label'];
  const isSure = lines.map((line) => isPhrase(line, sure));
  const isLabel = lines.map(
    (line, index) =>
      isSure[index] ||
      isPhrase(line, [shareAction, shareNetwork]) ||
      (line.text.includes(' ') && isShareButtons(line.text)),
  );
  return lines.flatMap((line, index) => {
    if (!isLabel[index]) return [];
    const start = isLabel.lastIndexOf(false, index) + 1;
    const end = isLabel.indexOf(false, index);
    const run = lines.slice(start, end < 0 ? undefined : end);
    const isRun = run.length > 1 && run.some((other) => isPhrase(other, [shareAction, ...sure]));
    const isLast = index > 0 && isPhrase(line, [shareAction]) && isEnd(lines.slice(index + 1));
    return isSure[index] || isRun || isLast || line.text.includes(' ') ? [{ line }] : [];
  });
});

/** Nothing stands below the text but its text-size button. */
function isEnd(below: readonly Line[]): boolean {
  return below.every(({ text }) => textButton.test(text));
}
