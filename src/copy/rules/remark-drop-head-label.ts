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
/** The same, in signs, where no spaces part words. */
const ABOVE_SIGNS = 24;
const BETWEEN_SIGNS = 5;
const SENTENCE = /[.!?؟۔…:;,،。！？：；，][”’"')\]»]*$|^[•▪●◦‣■–—-]|^[“"«]/u;

/**
 * Takes out short lines that stand above the headline or between two of its repeats: a kicker, the paper’s
 * name, a promotion, a button. Dates, bylines, places and captions are for the rules that know them.
 *
 * `Follow` between two headlines → nothing
 */
export const remarkDropHeadLabel = defineRule('head-label', (lines, { removals, source, lang }) => {
  const headlines = removals.filter(({ rule }) => rule === 'repeated-headline');
  const [first = 0, last = 0] = [headlines[0]?.line, headlines.at(-1)?.line];
  return lines
    .filter(({ node, text, at }) => {
      if (node.type !== 'paragraph' || at >= last || SENTENCE.test(text)) return false;
      const isAbove = at < first;
      const isLong = isUnspaced(text)
        ? text.length > (isAbove ? ABOVE_SIGNS : BETWEEN_SIGNS)
        : text.split(' ').length > (isAbove ? ABOVE_WORDS : BETWEEN_WORDS);
      if (isLong || parseCredit(text).credit || readDateLine(text)) return false;
      return !readByline(text, source, lang) && !isFilingPlace(text) && !isNameAlone(text);
    })
    .map((line) => ({ line }));
});
