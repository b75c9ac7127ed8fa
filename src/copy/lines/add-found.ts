import { foldText } from '../../base/text/fold-text.ts';
import type { CopyFacts, FoundFacts } from './copy-facts.ts';

/** What is known of copy before its first line is read. */
export function noFacts(): FoundFacts {
  return { byline: [], agency: [], summary: [] };
}

/** What copy says beside its text where it says nothing. */
export function noCopyFacts(): CopyFacts {
  return {
    photos: [],
    removals: [],
    found: noFacts(),
    summary: '',
    words: 0,
    shortLines: [],
    names: [],
    longerNames: [],
  };
}

/**
 * Adds facts to those that earlier lines gave: names, agencies, places and points are gathered, and the latest
 * update wins.
 */
export function addFound(found: FoundFacts, more: Partial<FoundFacts>): void {
  found.byline.push(...(more.byline ?? []).filter((name) => !found.byline.includes(name)));
  found.agency.push(...(more.agency ?? []).filter((name) => !found.agency.includes(name)));
  found.summary.push(...(more.summary ?? []).filter((point) => !found.summary.includes(point)));
  if (more.dateline) found.dateline = joinDatelines(found.dateline, more.dateline);
  if (more.updated && more.updated > (found.updated ?? '')) found.updated = more.updated;
}

/** `London` and `BEIRUT` → `London / BEIRUT`; of `Beirut` and `BEIRUT, April 7` the longer stays. */
function joinDatelines(known: string | undefined, more: string): string {
  if (!known) return more;
  const holds = (whole: string, part: string) =>
    ` ${foldText(whole)} `.includes(` ${foldText(part)} `);
  if (holds(known, more)) return known;
  return holds(more, known) ? more : `${known} / ${more}`;
}
