/** How many articles have each word: so that the words of all are known when one of them goes. */
export type WordCounts = Map<string, number>;

/** Counts the words of an article in, or out again. */
export function countWords(counts: WordCounts, words: string, by: 1 | -1): void {
  for (const word of words.split(' ')) {
    const count = (counts.get(word) ?? 0) + by;
    if (count > 0) counts.set(word, count);
    else counts.delete(word);
  }
}

/** Writes counts as text. */
export function formatCounts(counts: WordCounts): string {
  return `${[...counts.keys()].join(' ')}\n${[...counts.values()].join(' ')}`;
}

/** Reads what `formatCounts` wrote. */
export function parseCounts(text: string): WordCounts {
  const [words = '', numbers = ''] = text.split('\n');
  const counts = numbers.split(' ');
  return new Map(words.split(' ').map((word, index) => [word, Number(counts[index])]));
}
