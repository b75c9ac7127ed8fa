import { fold } from '../spelling/fold.ts';
import type { Word } from '../spelling/split-words.ts';
import { states } from '../spelling/vocabulary.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Folded names of all countries in English and Arabic, from CLDR. */
const countries = new Set(
  ['en', 'ar'].flatMap((language) => {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
    return codes.map((code) => fold(names.of(code) ?? '')).filter(Boolean);
  }),
);

/**
 * Tells whether a city is followed by a country or a state that is not its own: “Tripoli, Lebanon”,
 * “Moscow, Idaho”, `طرابلس لبنان`. Lists of places are left: “Tripoli, Greece and Cyprus”.
 *
 * @param to Place after the city’s last word.
 * @param isName Whether a registered name, like its own country, begins at a word.
 */
export function isElsewhere(
  words: readonly Word[],
  to: number,
  text: string,
  isName: (at: number) => boolean,
): boolean {
  const [last, next, second, third] = words.slice(to - 1, to + 3);
  if (!last || !next?.capital || isName(to)) return false;
  const between = text.slice(last.end, next.start);
  if (!(next.upper ? /^(?:, ?| ?\()$/ : /^(?: |، ?| ?\()$/).test(between)) return false;
  const isPlace = (name: string) => countries.has(name) || states.has(name.replace(' ', '-'));
  const isLong = second?.gap === 'space' && isPlace(`${next.text} ${second.text}`);
  // `طرابلس اللبنانية`, the Lebanese Tripoli.
  const adjective = /^ال(\p{L}{3,}?)يه?$/u.exec(next.text)?.[1] ?? '';
  if (!isLong && !isPlace(next.text) && !isPlace(adjective)) return false;
  const after = isLong ? third : second;
  return after?.gap !== 'space' || !/^(?:and|or|و.*)$/.test(after.text);
}
