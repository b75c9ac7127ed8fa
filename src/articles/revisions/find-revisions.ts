import { getDigest } from '../../base/get-digest.ts';
import { foldText } from '../../base/text/fold-text.ts';
import { processCopy } from '../../copy/process-copy.ts';
import { cleanCopy } from '../clean-copy.ts';
import { getRelease } from '../is-held.ts';
import { readArticleFile } from '../read-article-file.ts';
import type { Manuscript } from '../read-front-matter.ts';
import { toPlainText } from '../to-plain-text.ts';
import { type Change, compareTexts } from './compare-texts.ts';
import type { Version } from './git-history.ts';

/** A change of an article that readers had seen. */
export type Revision = Partial<Change> & {
  /** When they could see it: `2024-09-08T10:00:00.000Z`. */
  at: string;
  /** What corrections say of it. */
  why: string[];
};

/** What one version changed of the one before, by their blobs; nothing where readers see no change. */
export type KnownChanges = Map<string, Change | undefined>;

/** What was changed of an article. */
export type FoundRevisions = {
  /** The latest first. */
  revisions: Revision[];
  /** No version waits for its time: until there are others, nothing else will be found. */
  isSettled: boolean;
  /** Readers see a version of it. */
  isSeen: boolean;
};

/** A version that readers saw; its key names the file and the furniture that was taken out of it. */
type Seen = { manuscript: Manuscript; key: string; getText: () => Promise<string> };

/** What versions are looked at with. */
export type Reading = {
  /** Reads the file of a version. */
  readBlob: (id: string) => Uint8Array | undefined;
  /** What is known of changes; what is found is added. */
  known: KnownChanges;
  /** Milliseconds since 1970: what waits longer is not told. */
  now: number;
  /** Lines that sources set around their texts, by the folded names of the sources. */
  furniture?: ReadonlyMap<string, readonly string[]>;
};

/**
 * Finds what was changed of an article since it was published. What was never seen is not told; and after it
 * was withdrawn or held back, nothing of what was there before.
 *
 * @param versions The oldest first.
 */
export async function findRevisions(
  versions: readonly Version[],
  { readBlob, known, now, furniture = new Map() }: Reading,
): Promise<FoundRevisions> {
  const revisions: Revision[] = [];
  let isSettled = true;
  let last: Seen | undefined;
  const forget = () => {
    revisions.length = 0;
    last = undefined;
  };
  for (const [index, { time, path, blob }] of versions.entries()) {
    const bytes = readBlob(blob);
    const { manuscript, draft, withdrawn } = bytes ? readArticleFile(path, bytes, path) : {};
    if (draft || withdrawn) forget();
    // No site is built of what must be mended.
    if (!manuscript) continue;
    const release = getRelease(manuscript.front);
    const from = Math.max(time, release);
    if (release > time) forget();
    if (release > now) isSettled = false;
    if (release > now || from >= (versions[index + 1]?.time ?? Infinity)) continue;
    const lines = furniture.get(foldText(manuscript.front.source.name));
    const key = lines ? `${blob}-${getDigest(lines.join('\n'))}` : blob;
    let text: Promise<string> | undefined;
    // Most are compared with the one before and the one after, and cleaned once for both.
    const seen: Seen = { manuscript, key, getText: () => (text ??= toText(manuscript, lines)) };
    const revision: Revision | undefined = last && (await compare(last, seen, from, known));
    if (revision) revisions.unshift(revision);
    last = seen;
  }
  return { revisions, isSettled, isSeen: last !== undefined };
}

async function compare(
  before: Seen,
  after: Seen,
  from: number,
  known: KnownChanges,
): Promise<Revision | undefined> {
  if (before.key === after.key) return undefined;
  const key = `${before.key} ${after.key}`;
  if (!known.has(key)) {
    const { lang } = after.manuscript.front;
    known.set(key, compareTexts(await before.getText(), await after.getText(), lang));
  }
  const change = known.get(key);
  const told = new Set(before.manuscript.front.corrections.map(({ text }) => text));
  const why = after.manuscript.front.corrections
    .map(({ text }) => text)
    .filter((text) => !told.has(text));
  if (!change && why.length === 0) return undefined;
  return { at: new Date(from).toISOString(), why, ...change };
}

/** Writes what readers see of an article as lines: headline, dek, points, text, captions. */
async function toText(
  { front, copy }: Manuscript,
  furniture: readonly string[] = [],
): Promise<string> {
  const { title, section, source, lang, dek, copy: form } = front;
  const about = { title, section, source: source.name, furniture, lang, form };
  const { html, facts } = await cleanCopy({ text: copy, ...about }, processCopy);
  const rows = html.replace(/<\/(?:p|h\d|li|tr|blockquote|pre|figcaption)>|<br>/g, '\n');
  const captions = facts.photos.map(({ caption, credit }) => [caption, credit].join(' '));
  return [title, dek ?? '', ...facts.found.summary, toPlainText(rows), ...captions]
    .flatMap((part) => part.split('\n'))
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}
