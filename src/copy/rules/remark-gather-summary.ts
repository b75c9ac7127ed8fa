import { isAboveText } from '../read/is-in-head.ts';
import { defineRule } from './define-rule.ts';

const BULLET = /^[•▪●◦‣■]\s*(?=\S)/u;

/**
 * Takes the points out that a site sets above the text, to be shown as a list of their own. One point
 * alone is none, and a list within the text stays where it is.
 *
 * `• Boats leave`, `• Auction opens` above the text → two points
 */
export const remarkGatherSummary = defineRule('summary', (lines) => {
  const isPoint = (index: number) =>
    lines[index]?.node.type === 'paragraph' && BULLET.test(lines[index].text);
  const first = lines.findIndex((_, index) => isPoint(index));
  if (first < 0 || !isAboveText(lines, first)) return [];
  let end = first;
  while (isPoint(end)) end++;
  // Points after which nothing comes are the story.
  if (end - first < 2 || end === lines.length) return [];
  return lines.slice(first, end).map((line) => {
    const summary = [line.text.replace(BULLET, '')];
    return { line, fact: { became: 'summary', found: { summary } } };
  });
});
