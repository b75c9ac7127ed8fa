import { commentsLabel } from '../read/furniture.ts';
import { isPhrase } from './define-phrase-rule.ts';
import { defineRule } from './define-rule.ts';

/** Words from which a line reads as a paragraph of the story. */
const PROSE_WORDS = 12;

/**
 * Takes out all from the form for comments on: below it stands what readers write, and no more of the
 * story. Above the first paragraph, and as words of a sentence, it is none.
 *
 * `Leave a comment` and all lines below → nothing
 */
export const remarkDropComments = defineRule('comments', (lines) => {
  const start = lines.findIndex((line) => isPhrase(line, [commentsLabel]));
  const text = lines
    .slice(0, start)
    .filter(({ text: words }) => words.split(' ').length >= PROSE_WORDS);
  if (start < 0 || text.length === 0) return [];
  return lines.slice(start).map((line) => ({ line }));
});
