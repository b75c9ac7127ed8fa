import { isUnspaced } from '../../base/language/is-unspaced.ts';
import { parseCredit } from '../read/captions/parse-credit.ts';
import { isFilingPlace } from '../read/filing-places.ts';
import { isNameAlone } from '../read/is-name-alone.ts';
import { readByline } from '../read/read-byline.ts';
import { readDateLine } from '../read/read-date-line.ts';
import { defineRule } from './define-rule.ts';

/** Words of a label: more may be a summary or a caption. */
const ABOVE_WORDS = 4;
const BETWEEN_WORDS = 2;
/** Signs that make a word where no spaces part them. */
const SIGNS_A_WORD = 2.5;
const SENTENCE = /[.!?؟۔…:;,،。！？：；，][”’"')\]»]*$|^[•▪●◦‣■–—-]|^[“"«]/u;

/**
 * Takes out short lines that stand above the headline or between two of its repeats: a kicker, the paper’s
 * name, a promotion, a button. Dates, bylines, places and captions are for the rules that know them.
 *
 * `Follow` between two headlines → nothing
 */
export const remarkDropHeadLabel = defineRule('head-label', (lines, { removals, source }) => {
  const headlines = removals.filter(({ rule }) => rule === 'repeated-headline');
  const [first = 0, last = 0] = [headlines[0]?.line, headlines.at(-1)?.line];
  return lines
    .filter(({ node, text, at }) => {
      if (node.type !== 'paragraph' || at >= last || SENTENCE.test(text)) return false;
      const most = at < first ? ABOVE_WORDS : BETWEEN_WORDS;
      const words = isUnspaced(text) ? text.length / SIGNS_A_WORD : text.split(' ').length;
      if (words > most || parseCredit(text).credit || readDateLine(text)) return false;
      return !readByline(text, source) && !isFilingPlace(text) && !isNameAlone(text);
    })
    .map((line) => ({ line }));
});
