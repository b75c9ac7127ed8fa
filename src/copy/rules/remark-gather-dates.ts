import { isAboveText } from '../read/is-in-head.ts';
import { parseDay } from '../read/parse-day.ts';
import { defineRule } from './define-rule.ts';

const UPDATED =
  /^(?:(?:last )?updated?(?: on)?|آخر تحديث|تم التحديث(?: في)?|تحديث|حُدّث(?: في)?)\s*[:|]?\s*/iu;
const PUBLISHED =
  /^(?:(?:first )?(?:published|posted)(?: on)?|تاريخ النشر|نُشر(?: في)?|نشر في)\s*[:|]?\s*/iu;
/** A date with its clock, its zone and a second calendar. */
const LONGEST = 120;
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
    const { text, node } = line;
    if (node.type !== 'paragraph' || text.length > LONGEST) return [];
    const label = [UPDATED, PUBLISHED].find((shape) => shape.test(text));
    const day = parseDay(label ? text.replace(label, '') : text);
    const isAbove = day && isAboveText(lines, index);
    if (!day || !(isAbove || index === lines.length - 1)) return [];
    if (label === UPDATED) {
      return [{ line, fact: { became: 'updated', found: { updated: day } } }];
    }
    return label || line.at < headEnd ? [{ line }] : [];
  });
});
