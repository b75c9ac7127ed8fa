/** Signs of a text that are looked at; enough to tell its script. */
const SAMPLE = 4000;
/** Scripts that news comes in, beside Latin. */
const SCRIPTS = [
  'Arab',
  'Hebr',
  'Cyrl',
  'Grek',
  'Hans',
  'Jpan',
  'Kore',
  'Deva',
  'Thai',
  'Armn',
  'Geor',
];
const PATTERNS: Record<string, RegExp> = {
  Hans: /\p{Script=Han}/gu,
  Jpan: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  Kore: /\p{Script=Hangul}/gu,
};

/**
 * Tells the language that copy is most likely in, by its script alone (likely subtags of CLDR):
 * Arabic letters → `ar`, Latin → nothing, as too many languages share those.
 *
 * @returns A language tag, or nothing where the script does not tell.
 */
export function findLanguage(copy: string): string | undefined {
  const sample = copy.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if ((sample.match(/\p{Script=Latin}/gu)?.length ?? 0) * 2 > letters) return undefined;
  const script = SCRIPTS.find((name) => {
    const pattern = PATTERNS[name] ?? new RegExp(`\\p{Script=${name}}`, 'gu');
    return (sample.match(pattern)?.length ?? 0) * 2 > letters;
  });
  return script && new Intl.Locale(`und-${script}`).maximize().language;
}
