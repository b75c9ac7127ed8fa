import type { FrontMatter } from '../article-schema.ts';

/** A date that cannot be: its place in the front matter, and what to do. */
export type DateFault = { path: PropertyKey[]; what: string };

/** The dates of front matter. */
type DatedFront = Pick<FrontMatter, 'published' | 'updated' | 'corrections'> & {
  withdrawn?: { date: string };
};

/** Finds dates that come before the publication that they follow. */
export function findDateFaults({
  published,
  updated,
  corrections,
  withdrawn,
}: DatedFront): DateFault[] {
  const later = [
    { date: updated, path: ['updated'] },
    ...corrections.map(({ date }, index) => ({ date, path: ['corrections', index, 'date'] })),
    { date: withdrawn?.date, path: ['withdrawn', 'date'] },
  ];
  return later.flatMap(({ date, path }): DateFault[] => {
    if (!date || !isBefore(date, published)) return [];
    const name = path.filter((part) => typeof part === 'string').join('.');
    const what = `“${name}” is “${date}”, before “published”, which is “${published}”. Correct one of the two.`;
    return [{ path, what }];
  });
}

/** A bare day has no time: within one day nothing is before anything. */
function isBefore(date: string, other: string): boolean {
  if (date.includes('T') && other.includes('T')) return Date.parse(date) < Date.parse(other);
  return date.slice(0, 10) < other.slice(0, 10);
}
