import { toString as toText } from 'mdast-util-to-string';
import type { Line } from '../lines/lines.ts';
import { foldArabic } from '../read/fold-arabic.ts';
import { isPointedTo, pointer, pointerLabel } from '../read/furniture.ts';
import { readSignature } from '../read/read-signature.ts';
import { isPhrase } from './define-phrase-rule.ts';
import { defineRule } from './define-rule.ts';

/** Labels that may stand before a list of names or things: `Most popular: Ali, Omar and Ana`. */
const LIST_LABEL = /^(?:related|recommended|most|more|see also)/i;
/** A headline has no full stop; the longest of wire copy have some 16 words. */
const HEADLINE_WORDS = 16;

/**
 * Takes out pointers to other articles. Where a label stands alone and nothing but headlines follows
 * to the end of the copy, they go with it, but not who signs below them; where a sentence follows, the label goes alone.
 */
export const remarkDropReadMore = defineRule('read-more', (lines, { source }) => {
  const isText = lines.map(({ node, text }) => {
    if (isPointer({ node, text })) return false;
    return (
      node.type !== 'paragraph' ||
      /[.!?؟۔:;…][”’"')\]»]*$/u.test(text) ||
      text.split(' ').length > HEADLINE_WORDS
    );
  });
  const lastText = isText.lastIndexOf(true);
  const list = lines.findIndex(
    (line, index) => index > lastText && lastText >= 0 && isPhrase(line, [pointerLabel]),
  );
  return lines
    .filter((line, index) => {
      const isListed = list >= 0 && index > list && !readSignature(line.text, source);
      return isPointer(line) || isListed;
    })
    .map((line) => ({ line }));
});

/** What follows a label must be a link or have the shape of a headline; a sentence or a list is text. */
function isPointer({ node, text }: Pick<Line, 'node' | 'text'>): boolean {
  if (isPhrase({ node, text }, [pointerLabel])) return true;
  if (!isPhrase({ node, text }, [pointer])) return false;
  const { label = '', headline = '' } = pointer.exec(foldArabic(text))?.groups ?? {};
  const last = node.type === 'paragraph' ? node.children.at(-1) : undefined;
  if (last?.type === 'link' && foldArabic(toText(last)).trim().endsWith(headline)) return true;
  return isPointedTo(label, headline) && !(LIST_LABEL.test(label) && headline.includes(','));
}
