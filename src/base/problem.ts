/** One thing that an editor must mend, and where it stands. */
export type Problem = {
  /** Path of the file, as an editor would type it. */
  file: string;
  /** Line in that file, counted from 1. */
  line: number;
  /** What is wrong, with the value, and what to do. */
  what: string;
  /**
   * Without it, the site cannot be built. A flaw fails the check alone: it is in the copy, and the article
   * can be shown. What is odd is only told: it may well be meant.
   */
  weight?: 'flaw' | 'odd';
};

/** Tells what stops a build. */
export function isFault({ weight }: Problem): boolean {
  return weight === undefined;
}

/**
 * Prints problems one a line, ordered by place.
 *
 * @returns `content/articles/2024/09/a.md:3: what, and what to do`, lines joined by a line feed.
 */
export function formatProblems(problems: readonly Problem[]): string {
  return [...problems]
    .sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
    .map(({ file, line, what }) => `${file}:${line}: ${what}`)
    .join('\n');
}

/** What does not stop a build is told in so many lines; the check tells all of it. */
const MOST_FLAWS = 20;

/** Prints what does not stop a build, the first of it. */
export function formatFlaws(problems: readonly Problem[]): string {
  const lines = formatProblems(problems).split('\n');
  const more = lines.length - MOST_FLAWS;
  const end = more > 0 ? [`… and ${more} more: “npm run check” tells them all.`] : [];
  return ['Mend this when you can:', ...lines.slice(0, MOST_FLAWS), ...end].join('\n');
}

/** Stops a build because of what an editor wrote; its message is the list of problems. */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.problems = problems;
  }
}
