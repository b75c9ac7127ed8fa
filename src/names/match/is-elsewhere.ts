import { fold } from '../spelling/fold.ts';
import type { Word } from '../spelling/split-words.ts';
import { states } from '../spelling/vocabulary.ts';
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
