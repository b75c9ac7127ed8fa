import { join } from 'node:path';
import { toShownPath } from '../../base/editors-file.ts';
import { getDigest } from '../../base/get-digest.ts';
import type { CheckedContent } from '../checked-content.ts';
import { groupFurniture, readFurniture } from '../furniture-file.ts';
import { type ArticleStore, openStore } from '../store/article-store.ts';
import type { StoreSettings } from '../store/caches.ts';
import type { Change } from './compare-texts.ts';
import type { KnownChanges, Revision } from './find-revisions.ts';
import { type History, listVersions, readBlobs, readHistory, type Version } from './git-history.ts';
import { CODE, NAME, readMap } from './read-revisions.ts';

const KNOWN = 'known-changes';
const SETTLED = 'settled-revisions';
const HISTORY = 'history';
const GIT = 'src/articles/revisions/git-history.ts';

/** Of which versions all is found that will be, and from when on. */
type Settled = { versions: string; since: number };

/** What is settled of the revisions that a text holds. */
type SettledNote = { digest: string; articles: Record<string, Settled> };

/** An article that has several versions. */
type ChangedArticle = { id: string; versions: readonly Version[]; digest: string };

/**
 * Brings up to date what is known of changes, by the history of the content in git. Of the history what is new
 * is read, and texts are compared once: later builds know what came of it.
 *
 * @param root Folder of the project.
 * @param now Milliseconds since 1970.
 * @param articles All that are shown at that time.
 */
export async function updateRevisions(
  settings: StoreSettings,
  root: string,
  now: number,
  articles: CheckedContent['articles'],
): Promise<void> {
  const store = openStore(settings, root, now);
  try {
    const history = await updateHistory(store, settings.contentDir);
    const toFile = (path: string) => toShownPath(join(settings.contentDir, path), root);
    const furniture = groupFurniture(readFurniture(settings.contentDir, root).furniture);
    const changed = listChanged(history, articles, toFile, JSON.stringify([...furniture]));
    const last = readMap<Revision[]>(store, NAME);
    const settled = readSettled(store);
    const isKnown = ({ id, digest }: ChangedArticle) => {
      const known = settled.get(id);
      return known?.versions === digest && known.since <= now;
    };
    const before = readMap<Change | null>(store, KNOWN);
    const known: KnownChanges = new Map();
    for (const [pair, change] of before) known.set(pair, change ?? undefined);
    const revisions = new Map<string, Revision[]>();
    const after = new Map<string, Settled>();
    for (const one of changed.filter(isKnown)) {
      const { id } = one;
      const [own, since] = [last.get(id), settled.get(id)];
      if (own) revisions.set(id, own);
      if (since) after.set(id, since);
    }
    const unknown = changed.filter((one) => !isKnown(one));
    // Most builds compare nothing, and need none of what cleans copy.
    const compare = unknown.length > 0 ? await import('./find-revisions.ts') : undefined;
    for (let at = 0; at < unknown.length; at += BATCH) {
      const batch = unknown.slice(at, at + BATCH);
      const blobs = await readBlobs(settings.contentDir, listBlobs(batch));
      for (const { id, versions, digest } of batch) {
        const own = await compare?.findRevisions(versions, {
          known,
          now,
          furniture,
          readBlob: (blob) => blobs.get(blob),
        });
        if (!own) continue;
        if (own.revisions.length > 0) revisions.set(id, own.revisions);
        if (own.isSettled) after.set(id, { versions: digest, since: now });
      }
    }
    if (known.size > before.size) {
      const all = [...known].map(([pair, change]): [string, Change | null] => [
        pair,
        change ?? null,
      ]);
      writeMap(store, KNOWN, new Map(all));
    }
    const text = writeMap(store, NAME, revisions);
    const note: SettledNote = { digest: getDigest(text), articles: Object.fromEntries(after) };
    write(store, SETTLED, JSON.stringify(note));
  } finally {
    store.close();
  }
}

/** Reads of the history what is new, and notes it. */
async function updateHistory(
  store: ArticleStore,
  contentDir: string,
): Promise<History | undefined> {
  const note = store.readNote(HISTORY, GIT);
  const known: History | undefined = note === undefined ? undefined : JSON.parse(note);
  const history = await readHistory(contentDir, known);
  if (history && history !== known) store.note(HISTORY, GIT, JSON.stringify(history));
  return history;
}

/**
 * Lists the articles that have several versions, by their addresses.
 *
 * @param furniture What is taken out of all of them.
 */
function listChanged(
  history: History | undefined,
  articles: CheckedContent['articles'],
  toFile: (path: string) => string,
  furniture: string,
): ChangedArticle[] {
  const several = new Map<string, Version[]>();
  for (const [path, versions] of history ? listVersions(history) : []) {
    const isChanged = new Set(versions.map(({ blob }) => blob)).size > 1;
    if (isChanged) several.set(toFile(path), versions);
  }
  return articles.flatMap(({ id, file }) => {
    const versions = several.get(file);
    return versions
      ? [{ id, versions, digest: getDigest(JSON.stringify(versions) + furniture) }]
      : [];
  });
}

/** Articles whose files are held at once. */
const BATCH = 500;

function listBlobs(batch: readonly { versions: readonly Version[] }[]): string[] {
  return [...new Set(batch.flatMap(({ versions }) => versions.map(({ blob }) => blob)))];
}

/** Reads what is settled; nothing where what was found is not there as it was. */
function readSettled(store: ArticleStore): Map<string, Settled> {
  const note: SettledNote | undefined =
    JSON.parse(store.readNote(SETTLED, CODE) ?? 'null') ?? undefined;
  const isWhole = note?.digest === getDigest(store.readNote(NAME, CODE) ?? '');
  return new Map(Object.entries(isWhole ? note.articles : {}));
}

function writeMap(store: ArticleStore, name: string, values: ReadonlyMap<string, unknown>): string {
  const text = JSON.stringify(Object.fromEntries(values));
  write(store, name, text);
  return text;
}

/** Notes what is not noted yet. */
function write(store: ArticleStore, name: string, text: string): void {
  if (store.readNote(name, CODE) !== text) store.note(name, CODE, text);
}
