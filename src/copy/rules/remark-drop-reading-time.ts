import { definePhraseRule } from './define-phrase-rule.ts';

/** Takes out how long a site thinks that reading takes: `2 min read`, `Reading time: 4 minutes`. */
export const remarkDropReadingTime = definePhraseRule('reading-time', [
  /^\d{1,2}[ -]min(?:ute)?s? read$/i,
  /^reading time: \d{1,2} min(?:ute)?s?\.?$/i,
]);
