import { shortUrlLabel } from '../../copy/read/furniture.ts';
import { readDateLine } from '../../copy/read/read-date-line.ts';
import type { DeliveredFacts } from '../delivery.ts';
import { countWords } from './line-kinds.ts';
import { takeHeadLines } from './take-head-lines.ts';

const SECTION = /^section\s*:\s*(?<value>\S.{0,78})$/iu;
const SOURCE = /^(?:source|المصدر)\s*:\s*(?<value>\S.{0,78})$/iu;
/** A name: it begins with a capital, is no sentence, and has few words. */
const NAME = /^[\p{Lu}\p{Lo}\p{N}«“"][^,;:!?،؛؟]*$/u;
const NAME_WORDS = 6;
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
    const { role, date } = readDateLine(line) ?? {};
    const isShortUrl = shortUrlLabel.test(head[index - 1] ?? '');
    const section = findName(SECTION, line);
    const sourceName = findName(SOURCE, line);
    const sourceUrl = isShortUrl ? undefined : ADDRESS.exec(line)?.groups?.['value'];
    if (date && role === 'updated') facts.updated ??= date;
    if (date && role !== 'updated') facts.published ??= date;
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
