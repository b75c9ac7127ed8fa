import { type ByPath, parseRecord, toNumber, toText } from '../storage/parse-record.ts';
import { load, store } from '../storage/reader-storage.ts';

/** How far a reader has come in an article. */
export type Reading = {
  title: string;
  lang: string;
  /** Moment of the last visit, in milliseconds. */
  at: number;
  /** Per cent of the text that was seen. */
  share: number;
  /** Which part of the text stood at the top of the window, counted from 0. */
  place: number;
  /** The end was reached once. */
  isDone: boolean;
};
export type ReadingHistory = ByPath<Reading>;

/** Articles that are remembered; those visited longest ago are forgotten first. */
const MOST = 1000;
/** Articles that the front page offers to continue. */
const OFFERED = 3;
/** Milliseconds after which a reader who went back is reading there. */
export const STAY = 10_000;
/** From this share on an article counts as begun, and from that as read. */
const BEGUN = 10;
const DONE = 95;

/** Takes what is a history of a value that was stored or imported. */
export function parseHistory(value: unknown): ReadingHistory {
  return parseRecord(value, (entry) => ({
    title: toText(entry['title']),
    lang: toText(entry['lang']),
    at: toNumber(entry['at'], 0, Number.MAX_SAFE_INTEGER),
    share: toNumber(entry['share'], 0, 100),
    place: toNumber(entry['place'], 0, 100_000),
    isDone: entry['isDone'] === true,
  }));
}

/** Adds a visit; what was read to its end stays read. */
export function addReading(
  history: ReadingHistory,
  path: string,
  reading: Omit<Reading, 'isDone'>,
): ReadingHistory {
  const { [path]: before, ...others } = history;
  const isDone = before?.isDone || reading.share >= DONE;
  const kept = Object.entries(others).slice(-(MOST - 1));
  return { ...Object.fromEntries(kept), [path]: { ...reading, isDone } };
}

/**
 * Tells whether the reader is now where reading should go on: further than before, or back at another
 * part of the text for long enough to be reading it. The top of the text is no place to go on from.
 *
 * @param milliseconds How long the reader has stayed there.
 */
export function isNewPlace(
  before: Pick<Reading, 'place' | 'share'> | undefined,
  now: Pick<Reading, 'place' | 'share'>,
  milliseconds: number,
): boolean {
  if (!before || now.place > before.place) return true;
  if (now.place === before.place) return now.share >= before.share;
  return now.place > 0 && milliseconds >= STAY;
}

/** Lists the articles that were begun and not read to their end, the last visited first. */
export function listUnfinished(history: ReadingHistory): [path: string, reading: Reading][] {
  return Object.entries(history)
    .filter(([, { share, isDone }]) => share >= BEGUN && !isDone)
    .sort(([, a], [, b]) => b.at - a.at)
    .slice(0, OFFERED);
}

/** Loads what the reader has read. */
export function loadHistory(): ReadingHistory {
  return load('history', parseHistory);
}

/** Keeps what the reader has read, and for the first paint how many articles can be continued. */
export function storeHistory(history: ReadingHistory): void {
  store('continue', listUnfinished(history).length);
  store('history', history);
}
