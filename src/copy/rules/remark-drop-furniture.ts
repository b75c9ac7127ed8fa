import type { Line } from '../lines/lines.ts';
import { parseCredit } from '../read/captions/parse-credit.ts';
import { getFrame, getLineKey } from '../read/line-key.ts';
import { readByline } from '../read/read-byline.ts';
import { readSignature } from '../read/read-signature.ts';
import { defineRule } from './define-rule.ts';

/** Words from which a line is text, whatever its end. */
const TEXT_WORDS = 16;
const SENTENCE = /[.!?؟۔。！？:;…][”"’»')\]」』]*$/u;

/**
 * Takes out the lines that an editor confirmed as furniture of the source, whatever their language; numbers and
 * days in them may differ. Below one of them, at the end, short lines that are no sentences point to other articles,
 * and go with it, but not who signs. The headline stays for the rule that takes its repetition.
 *
 * `Haberi paylaş`, `12 yorum`, as `furniture.yaml` lists them → nothing
 */
export const remarkDropFurniture = defineRule('furniture', (lines, context) => {
  const keys = new Set(context.furniture.map(getLineKey));
  if (keys.size === 0) return [];
  const title = getLineKey(context.title);
  const isFurniture = lines.map(({ node, text }) => {
    const key = node.type === 'paragraph' || node.type === 'heading' ? getLineKey(text) : '';
    const frame = key ? getFrame(text)?.key : undefined;
    return (
      key !== '' && key !== title && (keys.has(key) || (frame !== undefined && keys.has(frame)))
    );
  });
  const lastText = lines.findLastIndex((line, at) => !isFurniture[at] && isText(line));
  const tail = isFurniture.indexOf(true, lastText + 1);
  const isPointer = ({ text }: Line, at: number) =>
    lastText >= 0 &&
    tail >= 0 &&
    at > tail &&
    !readSignature(text, context.source) &&
    !readByline(text, context.source) &&
    !parseCredit(text).credit;
  return lines
    .filter((line, at) => isFurniture[at] || isPointer(line, at))
    .map((line) => ({ line }));
});

/** A sentence, a long line, or what is no line of its own. */
function isText({ node, text }: Line): boolean {
  if (node.type !== 'paragraph' && node.type !== 'heading') return true;
  return SENTENCE.test(text) || text.split(' ').length > TEXT_WORDS || text.length > 120;
}
