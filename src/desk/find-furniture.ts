import type { FurnitureEntry } from '../articles/furniture-file.ts';
import type { StoredArticle } from '../articles/store/store-tables.ts';
import { foldText } from '../base/text/fold-text.ts';
import type { CopyFacts, ShortLine } from '../copy/lines/copy-facts.ts';
import { getFrame, getLineKey } from '../copy/lines/line-key.ts';

/** A line that recurs around the texts of a source, for an editor to confirm. */
export type ProposedFurniture = {
  source: string;
  /** As it was delivered most often. */
  line: string;
  /** How many articles of the source have it, and how many the source has. */
  articles: number;
  of: number;
  /** Where it stands, an article each. */
  places: { file: string; line: number }[];
};

/** A line of fewer articles may recur by chance. */
const FEWEST = 3;
/** Part of a source’s articles that have a line which no text would repeat, by where it stands. */
const LEAST_SHARE = { head: 0.1, tail: 0.1, middle: 0.3 };
/** A sentence may recur in texts: “He did not elaborate.”; two words, and what ends in an ellipsis, are none. */
const LEAST_SHARE_OF_SENTENCE = 0.3;
const SENTENCE = /^(?:\S+\s+){2}.*(?<![.…])[.!?؟。！？]["”’»)]*$/u;
/** Lines of other articles that a list has below its head. */
const FEWEST_LISTED = 2;

/**
 * Finds lines that recur in the texts of one source, at their head or end above all: what a site sets around
 * its texts recurs, whatever its language, and what somebody wrote does not. The headline of another article of the
 * source, above or below a text, points to it.
 *
 * @param articles With the path of each as messages show it.
 * @param known Lines that an editor has decided on.
 * @returns By source, the most frequent line first.
 */
export function findFurniture(
  articles: readonly (Pick<StoredArticle, 'front'> & {
    file: string;
    facts: Pick<CopyFacts, 'shortLines'>;
  })[],
  known: readonly FurnitureEntry[],
): ProposedFurniture[] {
  const decided = new Set(known.map(({ source, line }) => toKey(source, line)));
  const bySource = Map.groupBy(articles, ({ front }) => foldText(front.source.name));
  return [...bySource.values()].flatMap((own) => {
    const source = own[0]?.front.source.name ?? '';
    const found = own.flatMap(({ file, facts }) => {
      // Twice in one article is no evidence.
      const first = new Map(facts.shortLines.map((one) => [getLineKey(one.text), one] as const));
      return [...first].map(([key, one]) => ({ key, file, ...one }));
    });
    const whole = [...Map.groupBy(found, ({ key }) => key).values()];
    const recurring = whole.filter((group) => isFurniture(group, own.length));
    const taken = new Set(recurring.flat());
    // What begins with one label differs behind it.
    const framed = found.flatMap((one) => {
      const frame = SENTENCE.test(one.text) ? undefined : getFrame(one.text);
      return frame ? [{ ...one, whole: one.key, text: frame.line, key: frame.key }] : [];
    });
    const frames = [...Map.groupBy(framed, ({ key }) => key).values()]
      .map((group) =>
        group.filter((one, at) => group.findIndex(({ file }) => file === one.file) === at),
      )
      .filter(
        (group) =>
          isFurniture(group, own.length) &&
          group.every(({ place }) => place !== 'middle') &&
          new Set(group.map(({ whole }) => whole)).size > 1,
      );
    const framedKeys = new Set(frames.flat().map(({ whole }) => whole));
    const titles = new Set(own.map(({ front }) => getLineKey(front.title)));
    const headlines = whole.filter(
      ([one]) => one && !taken.has(one) && titles.has(one.key) && one.place !== 'middle',
    );
    const bare = recurring.filter(([one]) => one && !framedKeys.has(one.key));
    return [...bare, ...frames, ...headlines]
      .filter((group) => !decided.has(toKey(source, group[0]?.text ?? '')))
      .map((group) => ({
        source,
        line: toLine(group, own, taken),
        articles: group.length,
        of: own.length,
        places: group.map(({ file, line }) => ({ file, line })),
      }))
      .sort((a, b) => b.articles - a.articles || (a.line < b.line ? -1 : 1));
  });
}

/** Writes a line as an editor confirms it: what stands below the head of a list goes with it, `Read also ↓`. */
function toLine(
  group: readonly (ShortLine & { file: string; whole?: string })[],
  own: Parameters<typeof isListHead>[1],
  taken: Parameters<typeof isListHead>[2],
): string {
  const line = findMostFrequent(group.map(({ text }) => text));
  const isFrame = group.some(({ whole }) => whole !== undefined);
  return !isFrame && isListHead(group, own, taken) ? `${line} ↓` : line;
}

/** Says whether short lines that are no furniture stand below a line in most articles. */
function isListHead(
  group: readonly (ShortLine & { file: string })[],
  own: readonly { file: string; facts: { shortLines: ShortLine[] } }[],
  taken: ReadonlySet<{ key: string }>,
): boolean {
  const known = new Set([...taken].map(({ key }) => key));
  const counts = group.map(({ file, line }) => {
    const lines = own.find((one) => one.file === file)?.facts.shortLines ?? [];
    const at = lines.findIndex((one) => one.line === line);
    let count = 0;
    for (let next = at; lines[next]?.joined; next++) {
      if (known.has(getLineKey(lines[next + 1]?.text ?? ''))) break;
      count += 1;
    }
    return count;
  });
  return counts.filter((count) => count >= FEWEST_LISTED).length * 2 > counts.length;
}

const toKey = (source: string, line: string) => `${foldText(source)}\n${getLineKey(line)}`;

function isFurniture(group: readonly ShortLine[], articles: number): boolean {
  if (group.length < FEWEST || !getLineKey(group[0]?.text ?? '')) return false;
  const place = findMostFrequent(group.map((one) => one.place));
  const isSentence = SENTENCE.test(group[0]?.text ?? '');
  const least = Math.max(LEAST_SHARE[place], isSentence ? LEAST_SHARE_OF_SENTENCE : 0);
  return group.length / articles >= least && !(isSentence && place === 'middle');
}

function findMostFrequent<T extends string>(values: readonly T[]): T {
  const counted = [...Map.groupBy(values, (value) => value).values()];
  const [most = []] = counted.sort((a, b) => b.length - a.length);
  const [value] = most;
  if (value === undefined) throw new Error('There is no value to count.');
  return value;
}
