import type { DeliveredFacts } from '../delivery.ts';
import { parseDate } from '../facts/parse-date.ts';
import { countWords } from './line-kinds.ts';
import { takeHeadLines } from './take-head-lines.ts';

const UPDATED = /^(?:last\s+)?updated?(?:\s+on)?\s*:?\s+|^آخر تحديث\s*:?\s*/iu;
const PUBLISHED =
  /^(?:published|posted|date)(?:\s+on)?\s*:?\s+|^(?:نُ?شر(?: في)?|تاريخ النشر)\s*:?\s*/iu;
const SECTION = /^section\s*:\s*(?<value>\S.{0,78})$/iu;
const SOURCE = /^(?:source|المصدر)\s*:\s*(?<value>\S.{0,78})$/iu;
/** A name: it begins with a capital, is no sentence, and has few words. */
const NAME = /^[\p{Lu}\p{Lo}\p{N}«“"][^,;:!?،؛؟]*$/u;
const NAME_WORDS = 6;
/** Says of the address below it that it is the one for sharing. */
const SHORT_URL = /^(?:short (?:url|link)|(?:ال)?رابط (?:ال)?مختصر)\s*:?$/iu;
const ADDRESS = /^(?:(?:url|link|الرابط)\s*:\s*)?(?<value>https?:\/\/\S+)$/iu;

/**
 * Reads what lines above the text say by themselves: a date alone on its line, “Updated 3 October
 * 2021”, “Section: World”, “Source: The Wire”, an address. The lines stay in the copy.
 *
 * @param lines The article’s lines.
 */
export function findHeadFacts(lines: readonly string[]): DeliveredFacts {
  const head = takeHeadLines(lines);
  const facts: DeliveredFacts = {};
  for (const [index, line] of head.entries()) {
    const updated = UPDATED.test(line) ? parseDate(line.replace(UPDATED, '')) : undefined;
    const published = updated ? undefined : parseDate(line.replace(PUBLISHED, ''));
    const isShortUrl = SHORT_URL.test(head[index - 1] ?? '');
    const section = findName(SECTION, line);
    const sourceName = findName(SOURCE, line);
    const sourceUrl = isShortUrl ? undefined : ADDRESS.exec(line)?.groups?.['value'];
    if (updated) facts.updated ??= updated;
    if (published) facts.published ??= published;
    if (section) facts.section ??= section;
    if (sourceName) facts.sourceName ??= sourceName;
    if (sourceUrl) facts.sourceUrl ??= sourceUrl;
  }
  return facts;
}

function findName(label: RegExp, line: string): string | undefined {
  const name = label.exec(line)?.groups?.['value'] ?? '';
  return NAME.test(name) && countWords(name) <= NAME_WORDS ? name : undefined;
}
