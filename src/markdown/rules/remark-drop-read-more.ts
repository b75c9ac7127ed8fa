import { isPhrase } from '../define-phrase-rule.ts';
import { defineRule } from '../define-rule.ts';

const LABEL =
  '(?:read (?:more|also|next)|also read|see also|related(?: (?:articles|stories|news|topics|content|coverage))?|more (?:on this story|from this section|stories|for you)|recommended(?: for you)?|most (?:read|popular)|continue reading|(?:اقرأ|اقرأوا|شاهد|طالع) (?:أيضا|المزيد)|للمزيد|(?:مواضيع|أخبار|مقالات) (?:ذات صلة|متعلقة)|قد يهمك(?: أيضا)?|المزيد من الأخبار)';
/** The label alone, or before the headline of another article. */
const ALONE = new RegExp(String.raw`^[-–—•▪*>» ]*${LABEL}\s*(?::|\.\.\.|…|»|>|→)?$`, 'iu');
const BEFORE = new RegExp(
  String.raw`^[-–—•▪*>» ]*${LABEL}\s*[:|»→]\s*[^“”"«».!?؟]{3,160}[!?؟]?$`,
  'iu',
);
/** A headline has no full stop; the longest of wire copy have some 16 words. */
const HEADLINE_WORDS = 16;

/**
 * Takes out pointers to other articles. Where a label stands alone and nothing but headlines follows
 * to the end of the copy, they go with it; where a sentence follows, the label goes alone.
 */
export const remarkDropReadMore = defineRule('read-more', (lines) => {
  const isText = lines.map(({ node, text }) => {
    if (isPhrase({ node, text }, [ALONE, BEFORE])) return false;
    return (
      node.type !== 'paragraph' ||
      /[.!?؟۔:;…][”’"')\]»]*$/u.test(text) ||
      text.split(' ').length > HEADLINE_WORDS
    );
  });
  const lastText = isText.lastIndexOf(true);
  const list = lines.findIndex(
    (line, index) => index > lastText && lastText >= 0 && isPhrase(line, [ALONE]),
  );
  return lines
    .filter((line, index) => isPhrase(line, [ALONE, BEFORE]) || (list >= 0 && index > list))
    .map((line) => ({ line }));
});
