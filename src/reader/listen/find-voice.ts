/** What is asked of a voice. */
type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/**
 * Finds the voice for a language: one of the same country, then the browser’s own choice, then one
 * that needs no network.
 *
 * @returns Nothing where the browser has no voice for the language.
 */
export function findVoice<T extends Voice>(voices: readonly T[], lang: string): T | undefined {
  // Android writes en_US.
  const toTag = (tag: string) => tag.replace('_', '-').toLowerCase();
  const wanted = toTag(lang);
  const toBase = (tag: string) => toTag(tag).split('-')[0];
  const fitting = voices.filter((voice) => toBase(voice.lang) === toBase(wanted));
  const rank = (voice: T) =>
    Number(toTag(voice.lang) === wanted) * 4 +
    Number(voice.default) * 2 +
    Number(voice.localService);
  return fitting.toSorted((a, b) => rank(b) - rank(a))[0];
}
