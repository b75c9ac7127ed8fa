import { definePhraseRule } from './define-phrase-rule.ts';

/**
 * Takes out the line that says whose a site's text is: only one that reserves all rights and says nothing
 * else.
 *
 * `© 2021 The Quay Post. All rights reserved.` → nothing
 */
export const remarkDropCopyrightLine = definePhraseRule('copyright-line', [
  /^(?:(?:copyright|©|\(c\))[^“”"]{0,80}[\s.,])?all rights reserved\.?(?: ©? ?\d{4})?$/i,
  /^جميع الحقوق محفوظة(?: (?:ل|©)[^.،؛:«»“”"]{2,40})?(?: ?©? ?\d{4})?\.?$/u,
]);
