import { toPath } from '../../base/address.ts';
import { isRecord, toText } from '../storage/parse-record.ts';
import { DOWNLOADED, WHOLE } from './cache-names.ts';

/** Files that are fetched at a time. */
const LANES = 6;

/**
 * Fetches editions onto the device, whole or not at all: until the last file is there, what was taken
 * before stays in use.
 *
 * @param ids The editions, those taken before included, so that all are of one version.
 * @param onProgress Hears how many files of how many are there.
 * @throws DOMException `QuotaExceededError` when the device is full, `AbortError` when all that the device
 *   keeps was erased meanwhile; TypeError when the network fails, or a new version is published meanwhile.
 */
export async function downloadEditions(
  ids: readonly string[],
  onProgress: (done: number, all: number) => void,
): Promise<void> {
  const lists = await Promise.all(ids.map(loadList));
  const version = lists[0]?.version ?? '';
  if (lists.some((list) => list.version !== version)) throw new TypeError('The editions differ.');
  const packs = new Set(lists.flatMap((list) => list.packs));
  const files = new Set(lists.flatMap((list) => list.files));
  const count = packs.size + files.size;
  const name = DOWNLOADED + version;
  const cache = await caches.open(name);
  let done = 0;
  const waiting = files.values();
  const fetchNext = async (): Promise<void> => {
    for (const file of waiting) {
      const address = toUrl(`/${file}`);
      if (!(await cache.match(address)))
        await cache.add(new Request(address, { cache: 'no-cache' }));
      onProgress(++done, count);
    }
  };
  try {
    for (const pack of packs) {
      await unpack(cache, toUrl(`/${pack}`));
      onProgress(++done, count);
    }
    await Promise.all(Array.from({ length: LANES }, fetchNext));
    if (!(await caches.has(name))) throw new DOMException('The pages were erased.', 'AbortError');
    await cache.put(toUrl(WHOLE), new Response(version));
  } catch (error) {
    if (!(await cache.match(toUrl(WHOLE)))) await caches.delete(name);
    throw error;
  }
  const others = (await caches.keys()).filter((key) => key.startsWith(DOWNLOADED) && key !== name);
  await Promise.all(others.map((key) => caches.delete(key)));
}

/** Tells whether an error says that all was erased while editions were fetched. */
export function isErased(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** Fetches files that come in one, and puts each at its own address. */
async function unpack(cache: Cache, address: string): Promise<void> {
  if (await cache.match(address)) return;
  const response = await fetch(address, { cache: 'no-cache' });
  const texts: unknown = response.ok ? await response.json() : undefined;
  if (!isTexts(texts)) throw new TypeError(`${address} has no files.`);
  const headers = { 'content-type': 'application/json' };
  for (const [path, text] of Object.entries(texts)) {
    await cache.put(toUrl(`/${path}`), new Response(text, { headers }));
  }
  // What was unpacked is not fetched again.
  await cache.put(address, new Response());
}

function isTexts(value: unknown): value is Record<string, string> {
  return isRecord(value) && Object.values(value).every((text) => typeof text === 'string');
}

function toUrl(address: string): string {
  return new URL(toPath(address), location.href).href;
}

async function loadList(
  id: string,
): Promise<{ version: string; files: string[]; packs: string[] }> {
  const response = await fetch(toPath(`/offline/${encodeURIComponent(id)}.json`));
  if (!response.ok) throw new TypeError(`There is no edition “${id}”.`);
  const list: unknown = await response.json();
  const { version, files, packs } = isRecord(list) ? list : {};
  return { version: toText(version), files: toTexts(files), packs: toTexts(packs) };
}

function toTexts(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
}
