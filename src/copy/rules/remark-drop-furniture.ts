import { foldText } from '../../base/fold-text.ts';
import { isUnspaced } from '../../base/language/is-unspaced.ts';
import type { Line } from '../lines/lines.ts';
import { parseCredit } from '../read/captions/parse-credit.ts';
import { goesAlong, isKnown, type Kind } from '../read/goes-along.ts';
import { isNameAlone } from '../read/is-name-alone.ts';
import { getFrame, getLineKey } from '../read/line-key.ts';
import { readByline } from '../read/read-byline.ts';
import { readDateLine } from '../read/read-date-line.ts';
import { readSignature } from '../read/read-signature.ts';
import { defineRule } from './define-rule.ts';

/** Words from which a line is text, whatever its end. */
const TEXT_WORDS = 16;
/** Marks the head of a list in `furniture.yaml`. */
const LIST = / ↓$/u;
const SENTENCE = /(?<![.…])[.!?؟۔。！？:;][”"’»')\]」』]*$/u;
const QUESTION = /[?!؟？！]["”’»')\]」』]*$/u;
/** Words and signs of a label: more may be a summary or a caption. */
const LABEL = { words: 4, signs: 40, unspaced: 10 };
/** Signs from which a line is text. */
const TEXT_SIGNS = { spaced: 120, unspaced: 40 };

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
  const title = foldText(context.title);
  const kinds = lines.map((line): Kind => {
    const { node, text, key } = line;
    if (key !== '' && key === title) return 'headline';
    const isLine = node.type === 'paragraph' || node.type === 'heading';
    const lineKey = isLine ? getLineKey(text) : '';
    const frame = lineKey ? getFrame(text)?.key : undefined;
    if (lineKey && heads.has(lineKey)) return 'list head';
    if (lineKey && (keys.has(lineKey) || (frame !== undefined && keys.has(frame)))) {
      return 'furniture';
    }
    if (!isLine || isLong(text)) return 'long';
    if (isFact(line, context.source)) return 'fact';
    if (readDateLine(text)) return 'date';
    if (QUESTION.test(text)) return 'question';
    if (SENTENCE.test(text)) return 'sentence';
    return isLabel(text) ? 'label' : 'short';
  });
  return lines
    .filter((_, at) => isKnown(kinds[at]) || goesAlong(kinds, at))
    .map((line) => ({ line }));
});

function isFact({ text }: Line, source: string): boolean {
  return Boolean(
    readSignature(text, source) ||
      readByline(text, source) ||
      parseCredit(text).credit ||
      isNameAlone(text) ||
      readDateLine(text)?.role === 'updated',
  );
}

function isLong(text: string): boolean {
  const most = TEXT_SIGNS[isUnspaced(text) ? 'unspaced' : 'spaced'];
  return text.split(' ').length > TEXT_WORDS || text.length > most;
}

function isLabel(text: string): boolean {
  const most = isUnspaced(text) ? LABEL.unspaced : LABEL.signs;
  return text.split(' ').length <= LABEL.words && text.length <= most;
}
