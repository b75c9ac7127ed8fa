import { parseHistory, type ReadingHistory } from '../history/reading-history.ts';
import { parseSaved, type SavedArticles } from '../saved/saved-articles.ts';
import { parseSettings, type Settings } from '../settings/settings.ts';
import { type ByPath, isRecord } from '../storage/parse-record.ts';

/** Everything that a reader’s device keeps, as it is exported. */
export type ReaderData = { settings: Settings; history: ReadingHistory; saved: SavedArticles };

/** Joins entries to others; of two with one path the later stays. */
function addNewer<T extends { at: number }>(own: ByPath<T>, other: ByPath<T>): ByPath<T> {
  const joined = { ...own };
  for (const [path, entry] of Object.entries(other)) {
    const before = joined[path];
    if (!before || before.at < entry.at) joined[path] = entry;
  }
  return joined;
}

const APP = 'newsprint';
const VERSION = 1;

/** Writes a reader’s data as the text of a file. */
export function formatReaderFile(data: ReaderData, exported: string): string {
  return `${JSON.stringify({ app: APP, version: VERSION, exported, ...data }, null, 2)}\n`;
}

/**
 * Reads a file that `formatReaderFile` wrote.
 *
 * @returns What of it is whole; nothing where it is no such file, or one of a later version.
 */
export function parseReaderFile(text: string): ReaderData | undefined {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(file) || file['app'] !== APP || file['version'] !== VERSION) return undefined;
  return {
    settings: parseSettings(file['settings']),
    history: parseHistory(file['history']),
    saved: parseSaved(file['saved']),
  };
}

/** Joins what a file holds to what the device has: settings of the file, and the later of two entries. */
export function joinReaderData(own: ReaderData, file: ReaderData): ReaderData {
  return {
    settings: { ...own.settings, ...file.settings },
    history: addNewer(own.history, file.history),
    saved: addNewer(own.saved, file.saved),
  };
}
