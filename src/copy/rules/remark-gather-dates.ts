import { isAboveText } from '../read/is-in-head.ts';
import { readDateLine } from '../read/read-date-line.ts';
import { defineRule } from './define-rule.ts';

/** Rules whose lines stand above the text alone. */
const ABOVE_TEXT = new Set(['repeated-headline', 'text-button', 'section-bar']);

/**
 * Takes lines out that are a date: the day of an update becomes a fact; the day of publication stands
 * in the front matter. A date alone goes only between lines that stand above the text.
 *
 * `Updated 03 October 2021` → updated on 2021-10-03
 */
export const remarkGatherDates = defineRule('date-line', (lines, { removals }) => {
  const headEnd = Math.max(
    0,
    ...removals.filter(({ rule }) => ABOVE_TEXT.has(rule)).map(({ line }) => line),
  );
  return lines.flatMap((line, index) => {
    if (line.node.type !== 'paragraph') return [];
    const { role, date } = readDateLine(line.text) ?? {};
    if (!role || !(isAboveText(lines, index) || index === lines.length - 1)) return [];
    if (role === 'updated' && date) {
      return [{ line, fact: { became: 'updated', found: { updated: date.slice(0, 10) } } }];
    }
    return role !== 'date' || line.at < headEnd ? [{ line }] : [];
  });
});
