import type { Kind } from '../registry/registry.ts';
import { fold } from '../spelling/fold.ts';
import type { Word } from '../spelling/split-words.ts';
import { openers, states, titles } from '../spelling/words-beside-names.ts';
import type { Hit } from './compile-names.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Folded names of all countries in English and Arabic, from CLDR. */
const countries = new Set(
  ['en', 'ar'].flatMap((language) => {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
    return codes.map((code) => fold(names.of(code) ?? '')).filter(Boolean);
  }),
);

/** Where a city is named. */
type Following = {
  words: readonly Word[];
  /** Index of the city’s first word; `to` is the index after its last. */
  from: number;
  to: number;
  text: string;
  /** Whether a registered name, like its own country, begins at a word. */
  isName: (at: number) => boolean;
};

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

/**
 * Tells whether a city is followed by a country or a state that is not its own: “Tripoli, Lebanon”,
 * “Moscow, Idaho”, `طرابلس لبنان`. Lists of places are left: “Tripoli, Greece and Cyprus”.
 */
export function isElsewhere(
  city: Hit['city'],
  { words, from, to, text, isName }: Following,
): boolean {
  if (city === 'no') return false;
  const [last, next, second, third] = words.slice(to - 1, to + 3);
  if (!last || !next?.capital || isName(to)) return false;
  const between = text.slice(last.end, next.start);
  if (!(next.upper ? /^(?:, ?| ?\()$/ : /^(?: |، ?| ?\()$/).test(between)) return false;
  const own = words.slice(from, to).map((word) => word.text);
  // “New York, Ohio and Texas” are states, all of them.
  const mayBeAbroad = city !== 'american' || states.has(own.join('-'));
  const isState = (name: string) => mayBeAbroad && states.has(name.replace(' ', '-'));
  const isPlace = (name: string) => countries.has(name) || isState(name);
  const isLong = second?.gap === 'space' && isPlace(`${next.text} ${second.text}`);
  // `طرابلس اللبنانية`, the Lebanese Tripoli.
  const adjective = /^ال(\p{L}{3,}?)يه?$/u.exec(next.text)?.[1] ?? '';
  if (!isLong && !isPlace(next.text) && !isPlace(adjective)) return false;
  const after = isLong ? third : second;
  return after?.gap !== 'space' || !/^(?:and|or|و.*)$/.test(after.text);
}
