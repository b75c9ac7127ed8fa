import { slugLines } from '../read/furniture.ts';
import { isAboveText } from '../read/is-in-head.ts';
import { defineRule } from './define-rule.ts';

/** Takes out an agency's slug line above the text: capitals without a space, joined by signs. */
export const remarkDropSlugLine = defineRule('slug-line', (lines) =>
  lines
    .filter(
      ({ text }, index) => slugLines.some((slug) => slug.test(text)) && isAboveText(lines, index),
    )
    .map((line) => ({ line })),
);
