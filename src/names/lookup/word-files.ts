/** Path of what words files there are, below `/names/`. */
export const wordsPath = 'words/index.json';

/** For each letter the greatest length of words in every file but the last. */
export type WordCuts = Record<string, number[]>;

/** Tells the cuts from whatever else a server may send. */
export function isWordCuts(file: unknown): file is WordCuts {
  return typeof file === 'object' && file !== null && Object.values(file).every(Array.isArray);
}

/**
 * Gives the paths of the files that have words of some lengths which begin with a letter.
 *
 * @returns Nothing when no word begins with it.
 */
export function getWordPaths(
  cuts: WordCuts,
  letter: string,
  least: number,
  most: number,
): string[] {
  const own = cuts[letter];
  if (!own) return [];
  const ends = [...own, Number.POSITIVE_INFINITY];
  return ends.flatMap((end, part) =>
    end >= least && (ends[part - 1] ?? -1) < most ? [`words/${letter}-${part}.json`] : [],
  );
}
