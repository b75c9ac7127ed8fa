import type { DeliveredFacts } from './delivery.ts';
import { parseDate } from './parse-date.ts';

const HEAD_LINES = 16;
const UPDATED = /^(?:last\s+)?updated?(?:\s+on)?\s*:?\s+|^آخر تحديث\s*:?\s*/iu;
const PUBLISHED =
  /^(?:published|posted|date)(?:\s+on)?\s*:?\s+|^(?:نُ?شر(?: في)?|تاريخ النشر)\s*:?\s*/iu;
const SECTION = /^section\s*:\s*(?<value>\S.{0,78})$/iu;
const SOURCE = /^(?:source|المصدر)\s*:\s*(?<value>\S.{0,78})$/iu;
const ADDRESS = /^(?:(?:url|link|الرابط)\s*:\s*)?(?<value>https?:\/\/\S+)$/iu;

/**
 * Reads what lines above the text say by themselves: a date alone on its line, “Updated 3 October
 * 2021”, “Section: World”, “Source: The Wire”, an address. The lines stay in the copy.
 *
 * @param lines The article’s lines.
 */
export function findHeadFacts(lines: readonly string[]): DeliveredFacts {
  const head = lines
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, HEAD_LINES);
  const facts: DeliveredFacts = {};
  for (const [index, line] of head.entries()) {
    const updated = UPDATED.test(line) ? parseDate(line.replace(UPDATED, '')) : undefined;
    const published = updated ? undefined : parseDate(line.replace(PUBLISHED, ''));
    const isShortUrl = /^short url$/i.test(head[index - 1] ?? '');
    const section = SECTION.exec(line)?.groups?.['value'];
    const sourceName = SOURCE.exec(line)?.groups?.['value'];
    const sourceUrl = isShortUrl ? undefined : ADDRESS.exec(line)?.groups?.['value'];
    if (updated) facts.updated ??= updated;
    if (published) facts.published ??= published;
    if (section) facts.section ??= section;
    if (sourceName) facts.sourceName ??= sourceName;
    if (sourceUrl) facts.sourceUrl ??= sourceUrl;
  }
  return facts;
}
