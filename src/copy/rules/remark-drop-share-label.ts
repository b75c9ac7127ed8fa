import { isShareButtons, shareAction, shareNetwork } from '../read/furniture.ts';
import { phrases } from '../read/phrases.ts';
import { isPhrase } from './define-phrase-rule.ts';
import { defineRule } from './define-rule.ts';

/**
 * Takes out the labels of share buttons. One word on its own may be a heading, and names of networks
 * a list: such lines go only next to one another, where one of them is something to do.
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
    return isSure[index] || isRun || line.text.includes(' ') ? [{ line }] : [];
  });
});
