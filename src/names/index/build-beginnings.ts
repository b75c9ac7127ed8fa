import type { Beginnings, IndexedName } from '../lookup/names-index.ts';
import { STEM } from '../lookup/suggest-names.ts';
import type { NameEntry } from '../registry/registry.ts';
import type { Filed } from './file-spellings.ts';
import type { Item } from './fill-files.ts';

/** Spellings that begin alike; those of a stem that many have are told how deep to look. */
export type Group = { begun: string; spellings: readonly Filed[]; deep: number };

/** Spellings of a group that has all. */
const WHOLE = 40;
/** Entries of a group that has but the most used; more than are suggested, as some are left out. */
const MOST = 12;
/** Letters by which names are told apart at the most. */
const DEEPEST = 10;

/** Groups spellings by how they begin, so that two files suggest names for whatever was typed. */
export function groupBeginnings(
  filed: readonly Filed[],
  toIndexed: (entry: NameEntry) => IndexedName,
): Item<Group>[] {
  const spellings = filed.filter(({ list }) => list !== 'bags');
  const groups: Group[] = [];
  for (let length = 1; length < STEM; length++) {
    for (const [begun, own] of groupBy(spellings, length))
      groups.push({ begun, spellings: pickMost(own, begun, toIndexed), deep: 0 });
  }
  for (const [begun, own] of groupBy(spellings, STEM)) {
    const deep = own.length > WHOLE ? findDepth(own) : 0;
    groups.push({ begun, spellings: deep ? pickMost(own, begun, toIndexed) : own, deep });
    for (let length = STEM + 1; length <= deep; length++) {
      for (const [longer, some] of groupBy(own, length)) {
        const most = length < deep ? pickMost(some, longer, toIndexed) : some;
        groups.push({ begun: longer, spellings: most, deep: 0 });
      }
    }
  }
  return groups.map((value) => {
    const size = value.spellings.reduce((sum, { key }) => sum + key.length + OVERHEAD, 0);
    return { value, grams: [value.begun], size };
  });
}
/** What a spelling takes beside its letters, with the name of who bears it. */
const OVERHEAD = 60;

/** Writes a file of groups. */
export function formatBeginnings(
  groups: ReadonlySet<Group>,
  toIndexed: (entry: NameEntry) => IndexedName,
): string {
  const file: Beginnings = { names: [], groups: {}, deeper: {} };
  const places = new Map<NameEntry, number>();
  const getPlace = (entry: NameEntry) => {
    const place = places.get(entry) ?? file.names.length;
    if (!places.has(entry)) file.names.push(toIndexed(entry));
    places.set(entry, place);
    return place;
  };
  for (const { begun, spellings, deep } of groups) {
    file.groups[begun] = Object.fromEntries(
      spellings.map(({ key, entries }) => [key, entries.map(getPlace)]),
    );
    if (deep) file.deeper[begun] = deep;
  }
  return JSON.stringify(file);
}

function groupBy(spellings: readonly Filed[], length: number): Map<string, Filed[]> {
  const long = spellings.filter(({ key }) => key.length >= length);
  return Map.groupBy(long, ({ key }) => key.slice(0, length));
}

function findDepth(spellings: readonly Filed[]): number {
  for (let length = STEM + 1; length < DEEPEST; length++) {
    if ([...groupBy(spellings, length).values()].every((own) => own.length <= WHOLE)) return length;
  }
  return DEEPEST;
}

/** Picks the spelling itself that was typed, and one of each of the entries in most articles. */
function pickMost(
  spellings: readonly Filed[],
  begun: string,
  toIndexed: (entry: NameEntry) => IndexedName,
): Filed[] {
  const byEntry = new Map<NameEntry, Filed>();
  for (const one of spellings) {
    for (const entry of one.entries) if (!byEntry.has(entry)) byEntry.set(entry, one);
  }
  const ranked = [...byEntry].map(([entry, one]) => ({ one, entry, indexed: toIndexed(entry) }));
  ranked.sort(({ indexed: a }, { indexed: b }) => b[2] - a[2] || (a[1] < b[1] ? -1 : 1));
  const most = ranked.slice(0, MOST).map(({ one, entry }) => ({ ...one, entries: [entry] }));
  const picked = new Map<string, Filed>(
    spellings.flatMap((one) => (one.key === begun ? [[one.key, one]] : [])),
  );
  for (const one of most) {
    const known = picked.get(one.key);
    if (!known) picked.set(one.key, one);
    else if (known.key !== begun)
      picked.set(one.key, { ...known, entries: [...known.entries, ...one.entries] });
  }
  return [...picked.values()];
}
