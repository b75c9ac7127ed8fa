import { shortUrlLabel } from '../../copy/read/furniture.ts';
import { isNameBelow } from '../../copy/read/is-name-alone.ts';
import { readByline } from '../../copy/read/read-byline.ts';
import { readDateLine } from '../../copy/read/read-date-line.ts';
import { readPlaceLine } from '../../copy/read/read-place-line.ts';
import type { DeliveredFacts, Evidence } from '../delivery.ts';
import { labelHead } from './label-head.ts';
import { countWords } from './line-kinds.ts';

const SECTION = /^section\s*:\s*(?<value>\S.{0,78})$/iu;
const SOURCE =
  /^(?:source|المصدر|kaynak|quelle|fuente|fonte|источник|منبع|מקור|来源|來源)\s*[:：]\s*(?<value>\S.{0,78})$/iu;
/** A name: it begins with a capital, is no sentence, and has few words. */
const NAME = /^[\p{Lu}\p{Lo}\p{N}«“"][^,;:!?،؛؟]*$/u;
const MOST_NAME_WORDS = 6;
const ADDRESS = /^(?:(?:url|link|الرابط)\s*:\s*)?(?<value>https?:\/\/\S+)$/iu;

/**
 * Reads what the lines above a text say: the headline, a date alone on its line, “Updated 3 October 2021”,
 * “Section: World”, “Source: The Wire”, an address, names alone. The lines stay in the copy.
 *
 * @param lines The article’s lines.
 */
export function findHeadFacts(lines: readonly string[]): {
  facts: DeliveredFacts;
  evidence: Evidence[];
} {
  const head = labelHead(lines);
  const facts: DeliveredFacts = {};
  const evidence: Evidence[] = [];
  const set = (fact: keyof DeliveredFacts, value: string | undefined, at: number) => {
    if (!value) return;
    const isFirst = facts[fact] === undefined;
    evidence.push({
      fact,
      value,
      from: `line ${at + 1}`,
      ...(!isFirst && { refused: 'a second one' }),
    });
    if (isFirst && fact !== 'byline') Object.assign(facts, { [fact]: value });
  };
  for (const [index, { text, at, label }] of head.entries()) {
    const isShortUrl = shortUrlLabel.test(head[index - 1]?.text ?? '');
    if (label === 'headline' && !facts.title) set('title', text, at);
    if (label === 'date') {
      const { role, date } = readDateLine(text) ?? {};
      set(role === 'updated' ? 'updated' : 'published', date, at);
    }
    if (label === 'byline' && isNameBelow(text) && !readByline(text, ''))
      facts.byline = [...(facts.byline ?? []), text];
    set('section', findName(SECTION, text), at);
    set('sourceName', findName(SOURCE, text), at);
    set('sourceName', readPlaceLine(text)?.name, at);
    if (!isShortUrl) set('sourceUrl', ADDRESS.exec(text)?.groups?.['value'], at);
  }
  return { facts, evidence };
}

function findName(label: RegExp, line: string): string | undefined {
  const name = label.exec(line)?.groups?.['value'] ?? '';
  return NAME.test(name) && countWords(name) <= MOST_NAME_WORDS ? name : undefined;
}
