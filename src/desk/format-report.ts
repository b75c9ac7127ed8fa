import { formatMoment } from '../base/dates/format-moment.ts';
import { formatProblems } from '../base/problem.ts';
import type { ContentReport } from './check-content.ts';

/**
 * Prints the record of a content folder, an article a block; what must be mended is not in it.
 *
 * @returns `content/articles/2024/09/a.md:12: text-button: TT`, one line a removal, then the counts.
 */
export function formatReport({
  articles,
  drafts,
  waiting,
  withdrawn,
  furniture,
  oddities,
}: ContentReport): string {
  const blocks = articles.map(({ file, removals, alsoReportedIn }) => [
    ...removals.map(({ line, rule, became, part, text }) => {
      const fate = became && became !== rule ? ` → ${became}` : '';
      return `${file}:${line}: ${rule}${fate}${part ? ' (part of the line)' : ''}: ${text}`;
    }),
    ...alsoReportedIn.map((twin) => `${file}:1: also reported in ${twin}`),
  ]);
  const unfinished = drafts.map(({ file, lacks }) => {
    return `${file}:1: a draft${lacks.length > 0 ? `; it lacks ${lacks.join(', ')}` : ''}`;
  });
  const held = waiting.map(
    ({ file, until }) => `${file}:1: waits until ${formatMoment(Date.parse(until))}`,
  );
  const gone = withdrawn.map(({ file, reason }) => `${file}:1: withdrawn: ${reason}`);
  const recurring = [...Map.groupBy(furniture, ({ source }) => source)].map(([source, lines]) => [
    ...lines.map(({ line, articles: count, of, places: [place] }) => {
      return `${place?.file}:${place?.line}: recurs in ${count} of ${of} articles of ${source}: ${line}`;
    }),
    `If these lines are no text: npm run check -- --accept-furniture "${source}"`,
  ]);
  const odd = oddities.length > 0 ? [formatProblems(oddities)] : [];
  const count = articles.reduce((total, { removals }) => total + removals.length, 0);
  const sum = `Articles: ${articles.length}; drafts: ${drafts.length}; waiting: ${waiting.length}; withdrawn: ${withdrawn.length}; lines or parts of lines taken out: ${count}.`;
  return [...blocks, unfinished, held, gone, ...recurring, odd, [sum]]
    .filter(({ length }) => length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n');
}
