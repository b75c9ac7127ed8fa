import { type ArticleStore, openStore } from '../store/article-store.ts';
import type { StoreSettings } from '../store/caches.ts';
import type { Change } from './compare-texts.ts';
import { findRevisions, type KnownChanges, type Revision } from './find-revisions.ts';
import { readBlobs, readHistory, type Version } from './git-history.ts';

const NAME = 'revisions';
const KNOWN = 'known-changes';
const CODE = 'src/articles/revisions/find-revisions.ts';

/** What was changed of articles that readers had seen, by their addresses; the latest first. */
export type Revisions = ReadonlyMap<string, readonly Revision[]>;

/**
 * Brings up to date what is known of changes, by the history of the content in git. Texts are compared once:
 * later builds know what came of it.
 *
 * @param root Folder of the project.
 * @param now Milliseconds since 1970.
 */
export async function updateRevisions(
  settings: StoreSettings,
  root: string,
  now: number,
): Promise<void> {
  const history = await readHistory(settings.contentDir);
  const store = openStore(settings, root, now);
  try {
    const changed = store.list().flatMap(({ id, path }) => {
      const versions = history?.get(path) ?? [];
      return new Set(versions.map(({ blob }) => blob)).size > 1 ? [{ id, versions }] : [];
    });
    const before = readMap<Change | null>(store, KNOWN);
    const known: KnownChanges = new Map();
    for (const [pair, change] of before) known.set(pair, change ?? undefined);
    const revisions = new Map<string, Revision[]>();
    for (let at = 0; at < changed.length; at += BATCH) {
      const batch = changed.slice(at, at + BATCH);
      const blobs = await readBlobs(settings.contentDir, listBlobs(batch));
      for (const { id, versions } of batch) {
        const own = await findRevisions(versions, (blob) => blobs.get(blob), known, now);
        if (own.length > 0) revisions.set(id, own);
      }
    }
    if (known.size > before.size) {
      const all = [...known].map(([pair, change]) => [pair, change ?? null]);
      store.note(KNOWN, CODE, JSON.stringify(Object.fromEntries(all)));
    }
    const text = JSON.stringify(Object.fromEntries(revisions));
    if (store.readNote(NAME, CODE) !== text) store.note(NAME, CODE, text);
  } finally {
    store.close();
  }
}

/** Articles whose files are held at once. */
const BATCH = 500;

function listBlobs(batch: readonly { versions: readonly Version[] }[]): string[] {
  return [...new Set(batch.flatMap(({ versions }) => versions.map(({ blob }) => blob)))];
}

/** Reads what `updateRevisions` found. */
export function readRevisions(store: Pick<ArticleStore, 'readNote'>): Revisions {
  return readMap<Revision[]>(store, NAME);
}

function readMap<T>(store: Pick<ArticleStore, 'readNote'>, name: string): Map<string, T> {
  const values: Record<string, T> = JSON.parse(store.readNote(name, CODE) ?? '{}');
  return new Map(Object.entries(values));
}
