import { getDay } from '../../articles/get-day.ts';
import type { Archive, Name } from '../data/archive.ts';

/** Runs of numbers, one after the other: each from its start to that of the next. */
type Runs = { starts: Uint32Array; values: Uint32Array };

/**
 * Names and articles by number: the page of each name counts those of thousands of articles. An article has its rank
 * among all, a name its place in the registry.
 */
export type NumberedNames = {
  names: readonly Name[];
  /** The names in each article. */
  ofArticle: Runs;
  /** The articles that mention each name, latest first. */
  ofName: Runs;
  /** The year of each article. */
  years: Uint16Array;
  numbers: ReadonlyMap<Name, number>;
  /** A zero for each name, to count with: whoever does sets them back. */
  counts: Uint32Array;
};

/** Cached per archive. */
const made = new WeakMap<Archive, NumberedNames>();

/** Numbers the names of an archive, and its articles. */
export function numberNames(archive: Archive): NumberedNames {
  const cached = made.get(archive);
  if (cached) return cached;
  const names = [...archive.names.values()];
  const articles = archive.articles.slice(0);
  const ofRefs = new Map(names.map(({ ref }, number) => [ref, number]));
  const years = new Uint16Array(articles.length);
  const ofName = names.map((): number[] => []);
  const ofArticle = articles.map(({ outline }, rank) => {
    years[rank] = Number(getDay(outline).slice(0, 4));
    return outline.refs.flatMap((ref) => {
      const number = ofRefs.get(ref);
      if (number === undefined) return [];
      ofName[number]?.push(rank);
      return number;
    });
  });
  const numbers = new Map(names.map((name, number) => [name, number]));
  const numbered = {
    names,
    ofArticle: toRuns(ofArticle),
    ofName: toRuns(ofName),
    years,
    numbers,
    counts: new Uint32Array(names.length),
  };
  made.set(archive, numbered);
  return numbered;
}

/** Lists the ranks of the articles that mention a name, latest first. */
export function listRanks({ ofName, numbers }: NumberedNames, name: Name): Uint32Array {
  return getRun(ofName, numbers.get(name) ?? Number.NaN);
}

/** Gives a run by its place; it is empty where there is none. */
function getRun({ starts, values }: Runs, at: number): Uint32Array {
  return values.subarray(starts[at] ?? 0, starts[at + 1] ?? 0);
}

function toRuns(lists: readonly (readonly number[])[]): Runs {
  const starts = new Uint32Array(lists.length + 1);
  for (const [at, list] of lists.entries()) starts[at + 1] = (starts[at] ?? 0) + list.length;
  const values = new Uint32Array(starts.at(-1) ?? 0);
  for (const [at, list] of lists.entries()) values.set(list, starts[at]);
  return { starts, values };
}
