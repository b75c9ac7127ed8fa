import { isInHead } from '../read/is-in-head.ts';
import { defineRule } from './define-rule.ts';

const TEXT_BUTTON = /^T ?T\s?\d{0,3}$/;

/** Takes out the label of a text-size button: a line `TT`, or `TT` with a number, above the text. */
export const remarkDropTextButton = defineRule('text-button', (lines) =>
  lines
    .filter((line, index) => TEXT_BUTTON.test(line.text) && isInHead(lines, index))
    .map((line) => ({ line })),
);
