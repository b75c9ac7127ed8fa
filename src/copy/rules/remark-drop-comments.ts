import type { Line } from '../lines/lines.ts';
import { commentsLabel } from '../read/furniture.ts';
import { isPhrase } from './define-phrase-rule.ts';
import { defineRule } from './define-rule.ts';

/** Words from which a line reads as a paragraph of the story. */
const PROSE_WORDS = 12;
/** Paragraphs above the form; where there are fewer, no more may stand below it. */
const STORY = 3;

/**
 * Takes out all from the form for comments on: below it stands what readers write, and no more of the
 * story. Above the text, where its button may stand below a standfirst, and as words of a sentence, it is none.
 *
 * `Leave a comment` and all lines below → nothing
 */
export const remarkDropComments = defineRule('comments', (lines) => {
  const start = lines.findIndex((line, at) => {
    if (!isPhrase(line, [commentsLabel])) return false;
    const above = countProse(lines.slice(0, at));
    return above > 0 && (above >= STORY || above >= countProse(lines.slice(at)));
  });
  return start < 0 ? [] : lines.slice(start).map((line) => ({ line }));
});

function countProse(lines: readonly Line[]): number {
  return lines.filter(({ text }) => text.split(' ').length >= PROSE_WORDS).length;
}
