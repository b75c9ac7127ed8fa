import type { Kind } from '../registry/registry.ts';
import type { Word } from '../spelling/split-words.ts';
import { openers, titles } from '../spelling/vocabulary.ts';

/** Arabic nouns that make a longer name of the name after them: `شارع غزة`, Gaza Street. */
const ARABIC_MAKERS = /^[وفبكل]{0,2}(?:شارع|ميدان|ساحه|جسر|فندق|مطعم|مقهي|جامعه)$/;
/** What stands before the title of a paper in quotes: `لـ«الشرق الأوسط»`, to Asharq Al-Awsat. */
const BEFORE_TITLE = /(?:^|[^\p{L}])(?:[وف]?لـ?|[وفبل]{0,2}(?:صحيفة|جريدة|مجلة|قناة))\s*[«“"]$/u;
/** Words beside which “Turkey” is a bird. */
const FOOD =
  /^(?:stuffing|gravy|cranberry|cranberries|thanksgiving|poultry|giblets|drumsticks?|roast(?:ed|ing)?|leftovers)$/;

/** Tells whether what stands around a name makes it another thing than the one of that name. */
export function isAnother(
  from: number,
  to: number,
  { words, text, kind }: { words: readonly Word[]; text: string; kind: Kind },
): boolean {
  const [first, last, before, next] = [words[from], words[to - 1], words[from - 1], words[to]];
  if (!first || !last) return false;
  if (first.gap === 'space' && ARABIC_MAKERS.test(before?.text ?? '')) return true;
  if (BEFORE_TITLE.test(text.slice(0, first.start)) && /^[»”"]/.test(text.slice(last.end)))
    return true;
  if (to - from > 1) return false;
  if (first.text === 'turkey' && !/^(?:in|to|from)$/.test(before?.text ?? ''))
    return words.some((word) => FOOD.test(word.text));
  const noun = next?.text === 'the' ? words[to + 1] : next;
  return (
    kind === 'people' && next?.gap === 'other' && /^(?:empress|emperor)$/.test(noun?.text ?? '')
  );
}

/**
 * Tells whether a short spelling is that of another body: “Lebanon’s Central Bank”, “European
 * Central Bank”, “Central Bank of Egypt”, `المصرف المركزي اللبناني`.
 */
export function isOfAnother(from: number, to: number, words: readonly Word[]): boolean {
  const [first, before, next] = [words[from], words[from - 1], words[to]];
  const joins = first?.gap === 'space' || first?.gap === 'hyphen';
  if (before && joins && (before.possessive || before.upper)) {
    if (before.possessive || !(openers.has(before.text) || titles.has(before.text))) return true;
  }
  if (next?.gap !== 'space') return false;
  if (/^ال\p{L}{3}/u.test(next.text)) return true;
  const after = words[to + 1]?.text === 'the' ? words[to + 2] : words[to + 1];
  return next.text === 'of' && Boolean(after?.upper);
}
