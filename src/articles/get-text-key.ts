import { foldText } from '../base/text/fold-text.ts';

/**
 * Reduces an article's text to what makes two of them the same: words without case, marks and
 * punctuation.
 *
 * @param html As the pipeline wrote it.
 */
export function getTextKey(html: string): string {
  return foldText(html.replace(/<[^>]*>/g, ' ').replace(/&#?\w+;/g, ' '));
}
