const WORDS = 4;

/** Shares of a body that are found, added and lost; they add up to 1. */
export type BodyScore = { right: number; added: number; lost: number };

/**
 * Compares a text with the expected body of a page by their runs of four words, as the public benchmark
 * of article extraction does (`string_shingle_matching` in its `evaluate.py`).
 */
export function scoreBody(expected: string, found: string): BodyScore {
  const [wanted, given] = [countRuns(expected), countRuns(found)];
  let [right, added, lost] = [0, 0, 0];
  for (const run of new Set([...wanted.keys(), ...given.keys()])) {
    const [want, give] = [wanted.get(run) ?? 0, given.get(run) ?? 0];
    right += Math.min(want, give);
    added += Math.max(0, give - want);
    lost += Math.max(0, want - give);
  }
  const total = right + added + lost || 1;
  return { right: right / total, added: added / total, lost: lost / total };
}

/** Precision and recall are means over the pages; F1 is of those two. */
export function joinScores(scores: readonly BodyScore[]): {
  f1: number;
  precision: number;
  recall: number;
} {
  const precision = mean(
    scores
      .filter(({ right, added }) => right + added > 0)
      .map((s) => s.right / (s.right + s.added)),
  );
  const recall = mean(
    scores.filter(({ right, lost }) => right + lost > 0).map((s) => s.right / (s.right + s.lost)),
  );
  return { f1: (2 * precision * recall) / (precision + recall), precision, recall };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function countRuns(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - WORDS + 1); at++) {
    const run = words.slice(at, at + WORDS).join(' ');
    if (run) counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
}
