/** A kind of mark, and how many of it are read in the time of a second: time grows with their square. */
type Limit = { what: string; mark: RegExp | ((text: string) => number); most: number };

const LIMITS: readonly Limit[] = [
  { what: 'lines of quotes (>)', mark: /^[ \t\d.)*+>-]*>/gm, most: 1_000 },
  { what: 'lines of lists (-)', mark: /^[ \t]*(?:[-*+]|\d+[.)])[ \t]/gm, most: 3_000 },
  { what: 'lines that go on with a quote or a list', mark: countOpenLines, most: 3_000 },
  { what: 'emphases (* _)', mark: /\*+|_+/g, most: 3_000 },
  { what: 'letters behind a bracket ([) that is not closed', mark: measureOpened, most: 30_000 },
  { what: 'strokes (~~)', mark: /~~/g, most: 2_000 },
  { what: 'footnotes ([^1])', mark: /\[\^/g, most: 1_000 },
  { what: 'links ([words](address))', mark: /\]\(/g, most: 4_000 },
  { what: 'elements (<b>)', mark: /</g, most: 10_000 },
  { what: 'marks (* _ ` [ < | & \\)', mark: /[*_`[<|&\\]/g, most: 40_000 },
];

const number = new Intl.NumberFormat('en');

/**
 * Finds marks that copy has too many of to be read as markdown. No article has so many; what was pasted by
 * mistake does.
 *
 * @returns What an editor is told; nothing where all can be read.
 */
export function findExcess(text: string): string | undefined {
  for (const { what, mark, most } of LIMITS) {
    const count = typeof mark === 'function' ? mark(text) : (text.match(mark)?.length ?? 0);
    if (count <= most) continue;
    return `The copy has ${number.format(count)} ${what}, and at the most ${number.format(most)} are read as such: it is shown as plain text. Part it into several articles, or set “copy: plain”.`;
  }
  return undefined;
}

/** Counts lines that have no mark of a quote or a list, and are read as part of the one before, up to a blank line. */
function countOpenLines(text: string): number {
  let count = 0;
  let isOpen = false;
  for (const line of text.split('\n')) {
    if (line.trim() === '') isOpen = false;
    else if (/^[ \t]*(?:[-*+>]|\d+[.)])/.test(line)) isOpen = true;
    else if (isOpen) count++;
  }
  return count;
}

/** Measures the longest paragraph that has more brackets opened than closed: each word is looked at from there. */
function measureOpened(text: string): number {
  const count = (paragraph: string, sign: string) => paragraph.split(sign).length;
  const lengths = text
    .split(/\n[ \t]*\n/)
    .filter((paragraph) => count(paragraph, '[') > count(paragraph, ']'))
    .map(({ length }) => length);
  return Math.max(0, ...lengths);
}
