/** Archives smaller than this have one index: a second one costs a reader requests. */
const SMALL = 1000;
/** Fewest articles of the current index; those that move to the archive at once are as many to twice. */
const FEWEST = 250;
/** An index of the archive has between these shares of what is asked for. */
const SHORTEST = 0.8;
const LONGEST = 1.2;
/** The newest index of the archive takes a rest of less than this. */
const REST = 0.3;

/**
 * Tells how many articles lie in each index of search. The first is of the latest; those of the archive
 * follow, latest first. An index ends after an article that its own digest chooses, not after so many: one more
 * or one less, of whatever day, changes the index that it lies in, and no other. All follows from the articles
 * alone, so that every build of the same is the same.
 *
 * @param files Paths of all articles’ pages, latest first.
 * @param part Articles of an index of the archive, more or less.
 */
export function splitSearched(files: readonly string[], part: number): number[] {
  if (files.length < SMALL) return [files.length];
  const marks = files.map(toMark).reverse();
  const border = listEnds(marks, FEWEST, 2 * FEWEST).findLast(
    (end) => end <= files.length - FEWEST,
  );
  const archived = marks.slice(0, border);
  const ends = listEnds(archived, Math.ceil(part * SHORTEST), Math.ceil(part * LONGEST));
  const rest = archived.length - (ends.at(-1) ?? 0);
  if (rest < part * REST) ends.pop();
  if (ends.at(-1) !== archived.length) ends.push(archived.length);
  const sizes = ends.map((end, index) => end - (ends[index - 1] ?? 0));
  return [files.length - archived.length, ...sizes.reverse()];
}

/** A number that is the article's own: FNV-1a, mixed at the end as MurmurHash3 is, as it is asked of all articles. */
function toMark(file: string): number {
  let mark = 0x811c9dc5;
  for (let at = 0; at < file.length; at++) {
    mark = Math.imul(mark ^ file.charCodeAt(at), 0x01000193);
  }
  mark = Math.imul(mark ^ (mark >>> 16), 0x85ebca6b);
  mark = Math.imul(mark ^ (mark >>> 13), 0xc2b2ae35);
  return (mark ^ (mark >>> 16)) >>> 0;
}

/**
 * Lists where runs of articles end, oldest first: after the one with the least number among those that may end
 * it. A run that may still grow has no end.
 */
function listEnds(marks: readonly number[], least: number, most: number): number[] {
  const ends: number[] = [];
  for (let start = 0; start + most <= marks.length; start = ends.at(-1) ?? 0) {
    let end = start + least;
    for (let at = end; at <= start + most; at++) {
      if ((marks[at - 1] ?? 0) < (marks[end - 1] ?? 0)) end = at;
    }
    ends.push(end);
  }
  return ends;
}
