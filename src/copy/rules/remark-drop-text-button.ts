import { textButton } from '../read/furniture.ts';
import { isInHead } from '../read/is-in-head.ts';
import { defineRule } from './define-rule.ts';

/** Takes out the label of a text-size button: a line `TT`, or `TT` with a number, above the text, or as its last line. */
export const remarkDropTextButton = defineRule('text-button', (lines) =>
  lines
    .filter(
      (line, index) =>
        textButton.test(line.text) &&
        (isInHead(lines, index) || (line.node.type === 'paragraph' && index === lines.length - 1)),
    )
    .map((line) => ({ line })),
);
