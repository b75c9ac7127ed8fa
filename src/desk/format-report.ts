import type { ContentReport } from './check-content.ts';

/**
 * Prints the record of a content folder, an article a block; what must be mended is not in it.
 *
 * @returns `content/articles/2024/09/a.md:12: text-button: TT`, one line a removal, then the counts.
 */
export function formatReport({ articles, drafts }: ContentReport): string {
  const blocks = articles.map(({ file, removals, alsoReportedIn }) => [
    ...removals.map(({ line, rule, became, part, text }) => {
      const fate = became && became !== rule ? ` → ${became}` : '';
      return `${file}:${line}: ${rule}${fate}${part ? ' (part of the line)' : ''}: ${text}`;
    }),
    ...alsoReportedIn.map((twin) => `${file}:1: also reported in ${twin}`),
  ]);
  const waiting = drafts.map(({ file, lacks }) => {
    return `${file}:1: a draft${lacks.length > 0 ? `; it lacks ${lacks.join(', ')}` : ''}`;
  });
  const count = articles.reduce((total, { removals }) => total + removals.length, 0);
  const sum = `Articles: ${articles.length}; drafts: ${drafts.length}; lines or parts of lines taken out: ${count}.`;
  return [...blocks, waiting, [sum]]
    .filter(({ length }) => length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n');
}
