import { toPath } from '../../base/address.ts';
import { isRecord, toNumber, toText } from '../storage/parse-record.ts';
import { load, store } from '../storage/reader-storage.ts';

/** An edition as `editions.json` lists it. */
export type ListedEdition = {
  id: string;
  kind: string;
  name: string;
  articles: number;
  bytes: number;
};
export type EditionList = { version: string; editions: ListedEdition[] };
/** What was taken along, and of which version of the site. */
export type Downloaded = { version: string; ids: string[] };

/**
 * Loads the list of what can be taken along.
 *
 * @throws TypeError when the network fails, or there is no such list.
 */
export async function loadEditions(): Promise<EditionList> {
  const response = await fetch(toPath('/offline/editions.json'));
  if (!response.ok) throw new TypeError('There is no list of editions.');
  const list: unknown = await response.json();
  const editions = isRecord(list) && Array.isArray(list['editions']) ? list['editions'] : [];
  return {
    version: isRecord(list) ? toText(list['version']) : '',
    editions: editions.filter(isRecord).map((edition) => ({
      id: toText(edition['id']),
      kind: toText(edition['kind']),
      name: toText(edition['name']),
      articles: toNumber(edition['articles'], 0, Number.MAX_SAFE_INTEGER),
      bytes: toNumber(edition['bytes'], 0, Number.MAX_SAFE_INTEGER),
    })),
  };
}

/** Loads what was taken along. */
export function loadDownloaded(): Downloaded {
  return load('taken', (value) => {
    const ids = isRecord(value) && Array.isArray(value['ids']) ? value['ids'] : [];
    return {
      version: isRecord(value) ? toText(value['version']) : '',
      ids: ids.filter((id) => typeof id === 'string'),
    };
  });
}

/** Remembers what was taken along. */
export function storeDownloaded(taken: Downloaded): void {
  store('taken', taken);
}
