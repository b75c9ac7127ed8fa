import type { Problem } from '../base/problem.ts';
import type { CopyFacts } from '../copy/lines/copy-facts.ts';

/** Finds articles of whose copy nothing is left to read, and says what became of it. */
export function findEmpty(
  articles: readonly { file: string; facts: Pick<CopyFacts, 'words' | 'removals'> }[],
): Problem[] {
  return articles
    .filter(({ facts }) => facts.words === 0)
    .map(({ file, facts: { removals } }): Problem => {
      const first = removals[0];
      const what = first
        ? `No text is left of the copy: ${removals.length} lines were taken out, the first by “${first.rule}”. Put the text below the front matter, or set “draft: true”.`
        : 'There is no copy below the front matter. Put it there, or set “draft: true”.';
      return { file, line: first?.line ?? 1, what, weight: 'flaw' };
    });
}
