/** The language that most names of a script are in; only for how they are set and read aloud. */
const LANGUAGES: readonly [RegExp, string][] = [
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Han}/u, 'zh'],
];

/**
 * Guesses the language of a spelling from its script.
 *
 * @returns A language tag; nothing for Latin letters, which many languages share.
 */
export function guessLanguage(spelling: string): string | undefined {
  return LANGUAGES.find(([script]) => script.test(spelling))?.[1];
}
