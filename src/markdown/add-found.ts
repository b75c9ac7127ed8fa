import type { FoundFacts } from './copy-facts.ts';

/** What is known of copy before its first line is read. */
export function noFacts(): FoundFacts {
  return { byline: [], agency: [], summary: [] };
}

/**
 * Adds facts to those that earlier lines gave: names, agencies and points are gathered, the latest update wins,
 * and of all else the first.
 */
export function addFound(found: FoundFacts, more: Partial<FoundFacts>): void {
  found.byline.push(...(more.byline ?? []).filter((name) => !found.byline.includes(name)));
  found.agency.push(...(more.agency ?? []).filter((name) => !found.agency.includes(name)));
  found.summary.push(...(more.summary ?? []).filter((point) => !found.summary.includes(point)));
  if (more.dateline) found.dateline ??= more.dateline;
  if (more.updated && more.updated > (found.updated ?? '')) found.updated = more.updated;
}
