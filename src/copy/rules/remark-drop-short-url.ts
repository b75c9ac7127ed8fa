import { defineRule } from './define-rule.ts';

const LABEL = /^(?:short (?:url|link)|الرابط المختصر|رابط مختصر)\s*:?$/iu;
const WHOLE = /^(?:short (?:url|link)|الرابط المختصر|رابط مختصر)\s*:?\s*https?:\/\/\S+$/iu;
const URL_ALONE = /^https?:\/\/\S+$/i;

/**
 * Takes out the short address that a site offers for sharing, and its label.
 *
 * `Short Url` and, on the next line, `https://sho.rt/abc` → nothing
 */
export const remarkDropShortUrl = defineRule('short-url', (lines) =>
  lines
    .filter(({ text }, index) => {
      const isAfterLabel = LABEL.test(lines[index - 1]?.text ?? '');
      return LABEL.test(text) || WHOLE.test(text) || (isAfterLabel && URL_ALONE.test(text));
    })
    .map((line) => ({ line })),
);
