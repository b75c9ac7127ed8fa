import type { ByPath } from '../storage/parse-record.ts';

/** Joins entries to others; of two with one path the later stays. */
export function addNewer<T extends { at: number }>(own: ByPath<T>, other: ByPath<T>): ByPath<T> {
  const joined = { ...own };
  for (const [path, entry] of Object.entries(other)) {
    const before = joined[path];
    if (!before || before.at < entry.at) joined[path] = entry;
  }
  return joined;
}
