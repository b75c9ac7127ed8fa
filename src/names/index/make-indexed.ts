import { type IndexedName, type IndexRef, shorten } from '../lookup/names-index.ts';
import { getRef, getSpellings, type NameEntry } from '../registry/registry.ts';
import { getScript } from '../spelling/scripts.ts';

/**
 * Makes a way to write entries as files of the index have them, each once.
 *
 * @param counts How many articles mention an entry.
 * @param signers Entries that are not in the registry.
 */
export function makeIndexed(
  counts: ReadonlyMap<IndexRef, number>,
  signers: readonly NameEntry[],
): (entry: NameEntry) => IndexedName {
  const refs = new Map<NameEntry, IndexRef>(signers.map((entry) => [entry, `by/${entry.id}`]));
  const made = new Map<NameEntry, IndexedName>();
  const make = (entry: NameEntry): IndexedName => {
    const ref = refs.get(entry) ?? getRef(entry);
    const count = counts.get(ref) ?? 0;
    const scripts = getScripts(entry);
    const native = entry.native.find(({ name }) => name !== entry.name);
    if (native) return [ref, entry.name, count, scripts, native];
    return scripts ? [ref, entry.name, count, scripts] : [ref, entry.name, count];
  };
  return (entry) => {
    const indexed = made.get(entry) ?? shorten(make(entry));
    made.set(entry, indexed);
    return indexed;
  };
}

function getScripts(entry: NameEntry): string {
  const letters = [...getSpellings(entry), ...entry.otherNames].map(getScript);
  return [...new Set(letters)].sort().join('');
}
