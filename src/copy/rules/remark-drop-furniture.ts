import { isUnspaced } from '../../base/language/is-unspaced.ts';
import { foldText } from '../../base/text/fold-text.ts';
import { getBeginning, getFrame, getLineKey } from '../lines/line-key.ts';
import type { Line } from '../lines/lines.ts';
import { parseCredit } from '../read/captions/parse-credit.ts';
import { findFurniture } from '../read/furniture.ts';
import { findEnd, goesAlong, isKnown, type Kind, settleEntries } from '../read/goes-along.ts';
import { isNameAlone } from '../read/is-name-alone.ts';
import { readByline } from '../read/read-byline.ts';
import { readDateLine } from '../read/read-date-line.ts';
import { readSignature } from '../read/read-signature.ts';
import { defineRule, type RuleContext } from './define-rule.ts';

/** Signs of the longest label in a row of buttons. */
const LABEL_SIGNS = 24;
/** Words from which a line is text, whatever its end. */
const TEXT_WORDS = 16;
/** Marks the head of a list in `furniture.yaml`. */
const LIST = / ↓$/u;
const SENTENCE = /(?<![.…])[.!?؟۔。！？:;][”"’»')\]」』]*$/u;
const QUESTION = /[?!؟？！]["”’»')\]」』]*$/u;
/** Entries of lists end in their day or hour, a sentence does so before its full stop: `(06/12 - 15:59)`, `7 мая 2024 г.` */
const DATED = /\p{L}.*(?:\d{4}|\d{1,2}[:.]\d{2}|\d{1,2}\/\d{1,2})(?:\s?[гр]\.?)?[\s)\]]*$/u;
/** How often a label stands in one article that buttons beside entries of a list have. */
const BUTTON = 4;
/** Words and signs of a label: more may be a summary or a caption. */
const LABEL = { words: 4, signs: 40, unspaced: 10 };
/** Signs from which a line is text. */
const TEXT_SIGNS = { spaced: 120, unspaced: 40 };
/** Words and signs of the longest headline, which has no end. */
const ENTRY = { words: 30, spaced: 200, unspaced: 60 };
/** Rules that take out what a site sets around any text: what stands between such lines goes along as well. */
const FURNITURE_RULES = new Set([
  'comments',
  'copyright-line',
  'embed-label',
  'follow-call',
  'newsletter-offer',
  'read-more',
  'share-buttons',
  'share-label',
]);

/**
 * Takes out the lines that an editor confirmed as furniture of the source, whatever their language; numbers and
 * days in them may differ. Short lines that are no sentences go with them where they stand among them: between
 * two of them, above the headline, and at the end of the text; below one that heads a list (`Read also ↓`), two or
 * more go up to the text. Who signs, dates of updates, and longer lines below the headline stay.
 *
 * `Haberi paylaş`, `12 yorum`, as `furniture.yaml` lists them → nothing
 */
export const remarkDropFurniture = defineRule('furniture', (lines, context) => {
  const keys = new Set(context.furniture.map(getLineKey));
  if (keys.size === 0) return [];
  const heads = new Set(
    context.furniture
      .filter((line) => LIST.test(line))
      .map((line) => getLineKey(line.replace(LIST, ''))),
  );
  const labels = new Set(context.furniture.flatMap(splitLabels));
  const title = foldText(context.title);
  const counts = new Map<string, number>();
  for (const { key } of lines) counts.set(key, (counts.get(key) ?? 0) + 1);
  const shapes = lines.map((line): Kind => {
    const { node, text, key } = line;
    if (key !== '' && key === title) return 'headline';
    const isLine = node.type === 'paragraph' || node.type === 'heading';
    const lineKey = isLine ? getLineKey(text) : '';
    const frame = lineKey ? getFrame(text)?.key : undefined;
    if (lineKey && heads.has(lineKey)) return 'list head';
    const beginning = lineKey && isLong(text) ? getBeginning(text)?.key : undefined;
    if ([lineKey, frame, beginning].some((one) => one && keys.has(one))) return 'furniture';
    if (lineKey && isRowOfLabels(text, labels)) return 'furniture';
    if (!isLine) return 'long';
    if (isLong(text)) return isEntry(text) ? 'entry' : 'long';
    if (FURNITURE_RULES.has(findFurniture(text) ?? '')) return 'shape';
    if (isFact(line, context)) return 'fact';
    if (readDateLine(text)) return 'date';
    if (DATED.test(text)) return 'dated';
    if (QUESTION.test(text)) return 'question';
    if (SENTENCE.test(text)) return 'sentence';
    if (!isLabel(text)) return 'short';
    return (counts.get(key) ?? 0) >= BUTTON ? 'shape' : 'label';
  });
  const kinds = settleEntries(shapes);
  const end = findEnd(kinds);
  const isOut = (at: number) => at >= end || isKnown(kinds[at]) || goesAlong(kinds, at);
  const out = new Set(lines.filter((_, at) => isOut(at)));
  const repeated = new Set([...out].flatMap(({ text, key }) => [key, ...listParts(text)]));
  const first = kinds.indexOf('long');
  const last = kinds.lastIndexOf('long');
  const isRepeated = ({ key }: Line, at: number) =>
    kinds[at] === 'label' && (at < first || at > last) && key !== '' && repeated.has(key);
  return lines
    .filter((line, at) => out.has(line) || isRepeated(line, at))
    .map((line) => ({ line }));
});

function isFact({ text }: Line, { source, lang }: Pick<RuleContext, 'source' | 'lang'>): boolean {
  return Boolean(
    readSignature(text, source) ||
      readByline(text, source, lang) ||
      parseCredit(text).credit ||
      isNameAlone(text) ||
      readDateLine(text)?.role === 'updated',
  );
}

function isLong(text: string): boolean {
  const most = TEXT_SIGNS[isUnspaced(text) ? 'unspaced' : 'spaced'];
  return text.split(' ').length > TEXT_WORDS || text.length > most;
}

/** Parts of a path to the section: `Home » World`. */
function listParts(text: string): string[] {
  return text
    .split(/\s[»>›|/]\s/u)
    .slice(1)
    .map(foldText)
    .filter(Boolean);
}

function isEntry(text: string): boolean {
  const most = ENTRY[isUnspaced(text) ? 'unspaced' : 'spaced'];
  return text.split(' ').length <= ENTRY.words && text.length <= most && !SENTENCE.test(text);
}

/** Says whether most parts of a row of buttons are parts of confirmed rows: `[Print] [Close]`. */
function isRowOfLabels(text: string, labels: ReadonlySet<string>): boolean {
  const parts = splitLabels(text);
  return parts.length > 1 && parts.filter((part) => labels.has(part)).length * 2 > parts.length;
}

function isLabel(text: string): boolean {
  const most = isUnspaced(text) ? LABEL.unspaced : LABEL.signs;
  return text.split(' ').length <= LABEL.words && text.length <= most;
}

/**
 * Splits a row of buttons into their labels, folded; a line without marks between labels is none, nor is one with a
 * part that is too long for a label.
 *
 * `[Print] [Close] | 3 comments` → `print`, `close`, `3 comments`
 */
function splitLabels(row: string): string[] {
  const marks = isUnspaced(row) ? /[\s|｜·•‧【】[\]]/u : /[|｜·•‧【】[\]]/u;
  const labels = row.split(marks).map(foldText).filter(Boolean);
  return labels.length > 1 && labels.every(({ length }) => length <= LABEL_SIGNS) ? labels : [];
}
