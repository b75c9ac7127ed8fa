import { isPhrase } from './define-phrase-rule.ts';
import { defineRule } from './define-rule.ts';

/** Nothing else says these. */
const SURE = [
  /^share (?:this(?: (?:article|story|page|post|news))?|via e-?mail)[.:]?$/i,
  /^share on (?:facebook|twitter|x|whatsapp|linkedin|telegram)(?: share on (?:facebook|twitter|x|whatsapp|linkedin|telegram))*[.:]?$/i,
  /^(?:copy|email|print) (?:link|this (?:article|page|story))$/i,
  /^(?:شارك|مشاركة) (?:هذا )?(?:الخبر|المقال|الموضوع)(?: (?:على|عبر) .{2,30})?\s*:?$/u,
  /^(?:نسخ الرابط|انسخ الرابط)$/u,
];
const ACTION =
  /^(?:share|tweet|print|e-?mail|save|pin(?: it)?|comments?(?: \(?\d+\)?)?|copy link|مشاركة|شارك|طباعة|طبع|حفظ|تعليق|التعليقات)$/iu;
const NETWORK =
  /^(?:facebook|twitter|x|whatsapp|linkedin|telegram|pinterest|reddit|messenger|instagram|فيسبوك|تويتر|واتساب|تلغرام|تيليغرام|لينكد إن)$/iu;

/**
 * Takes out the labels of share buttons. One word on its own may be a heading, and names of networks
 * a list: such lines go only next to one another, where one of them is something to do.
 *
 * `Share`, `Facebook`, `Twitter` on three lines → nothing
 */
export const remarkDropShareLabel = defineRule('share-label', (lines) => {
  const isSure = lines.map((line) => isPhrase(line, SURE));
  const isLabel = lines.map(
    (line, index) =>
      isSure[index] ||
      isPhrase(line, [ACTION, NETWORK]) ||
      // All in one line: “Share Tweet Email”.
      (line.text.includes(' ') &&
        line.text.split(/[ |·•/,]+/).every((word) => ACTION.test(word) || NETWORK.test(word)) &&
        line.text.split(/[ |·•/,]+/).some((word) => ACTION.test(word))),
  );
  return lines.flatMap((line, index) => {
    if (!isLabel[index]) return [];
    const start = isLabel.lastIndexOf(false, index) + 1;
    const end = isLabel.indexOf(false, index);
    const run = lines.slice(start, end < 0 ? undefined : end);
    const isRun = run.length > 1 && run.some((other) => isPhrase(other, [ACTION, ...SURE]));
    return isSure[index] || isRun || line.text.includes(' ') ? [{ line }] : [];
  });
});
