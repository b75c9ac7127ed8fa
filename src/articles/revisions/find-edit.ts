import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getDigest } from '../../base/get-digest.ts';
import { groupFurniture, readFurniture } from '../furniture-file.ts';
import { findRevisions, type KnownChanges, type Revision } from './find-revisions.ts';
import { type History, listVersions, readBlobs, readHistory, type Version } from './git-history.ts';

/**
 * What readers would be told of an article’s file, were it published as it stands: a change; or nothing, as it is
 * `unchanged` for them, as it is `unseen` before or after, or as nobody knows without a whole history.
 */
export type Edit =
  | { state: 'unknown' | 'unseen' | 'unchanged' }
  | { state: 'changed'; revision: Revision };

/** The history that was read last, and what it holds of each article. */
let last: { dir: string; history: History; versions: Map<string, Version[]> } | undefined;
/** What was compared: most versions are asked for again, with each change of the file. */
const known: KnownChanges = new Map();

/**
 * Finds what an edit that is not committed yet would be told as: the file as it stands, compared with what
 * readers saw last, by the rules of the log of what was changed.
 *
 * @param contentDir Folder that holds `articles/`.
 * @param path Of the file, below that folder.
 * @param now Milliseconds since 1970.
 */
export async function findEdit(contentDir: string, path: string, now: number): Promise<Edit> {
  const history = await readHistory(
    contentDir,
    last?.dir === contentDir ? last.history : undefined,
  );
  if (!history) return { state: 'unknown' };
  if (last?.history !== history) {
    last = { dir: contentDir, history, versions: listVersions(history) };
  }
  const committed = last.versions.get(path) ?? [];
  const ids = committed.map(({ blob }) => blob);
  const blobs = await readBlobs(contentDir, ids);
  const bytes = await readFile(join(contentDir, path));
  const blob = getDigest(bytes);
  blobs.set(blob, bytes);
  const furniture = groupFurniture(readFurniture(contentDir, contentDir).furniture);
  const reading = { readBlob: (id: string) => blobs.get(id), known, now, furniture };
  const before = await findRevisions(committed, reading);
  const after = await findRevisions([...committed, { time: now, path, blob }], reading);
  if (!before.isSeen || !after.isSeen) return { state: 'unseen' };
  const [revision] = after.revisions;
  const isOfEdit = revision?.at === new Date(now).toISOString();
  return isOfEdit ? { state: 'changed', revision } : { state: 'unchanged' };
}
