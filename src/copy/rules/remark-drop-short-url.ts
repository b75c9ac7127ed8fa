import { shortUrl, shortUrlLabel, urlAlone } from '../read/furniture.ts';
import { defineRule } from './define-rule.ts';

/**
 * Takes out the short address that a site offers for sharing, and its label.
 *
 * `Short Url` and, on the next line, `https://sho.rt/abc` → nothing
 */
export const remarkDropShortUrl = defineRule('short-url', (lines) =>
  lines
    .filter(({ text }, index) => {
      const isAfterLabel = shortUrlLabel.test(lines[index - 1]?.text ?? '');
      return (
        shortUrlLabel.test(text) || shortUrl.test(text) || (isAfterLabel && urlAlone.test(text))
      );
    })
    .map((line) => ({ line })),
);
