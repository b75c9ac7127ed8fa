import type { Problem } from '../base/problem.ts';

/**
 * Finds articles whose text is that of another one, word for word.
 *
 * @returns One problem for each that comes too late, in the order of the articles.
 */
export function findRepeats(articles: readonly { file: string; textKey: string }[]): Problem[] {
  const first = new Map<string, string>();
  return articles.flatMap(({ file, textKey }): Problem[] => {
    const twin = textKey && first.get(textKey);
    if (!twin) {
      first.set(textKey, file);
      return [];
    }
    const what = `The text is that of ${twin}, word for word. Delete one of the two, and name its address in “redirects” of the other.`;
    return [{ file, line: 1, what, weight: 'flaw' }];
  });
}
