import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isDamage, openDatabase, removeDatabase, transact } from '../../base/open-database.ts';
import type { CopyFacts } from '../../copy/lines/copy-facts.ts';
import type { Registry } from '../../names/registry/registry.ts';
import { isHeld } from '../is-held.ts';
import type { WithdrawnArticle } from '../read-front-matter.ts';
import { getStoreFile, type StoreSettings } from './caches.ts';
import { digestImports } from './digest-imports.ts';
import {
  type Blocks,
  digestBlocks,
  makeVersion,
  type OutlineRow,
  type StoredOutline,
} from './outline-row.ts';
import { forgetState } from './stale-rows.ts';
import { digestNotes, readLastRegistry, readNote, writeNote } from './store-notes.ts';
import {
  type ArticleRow,
  countRows,
  type ListedArticle,
  type OutlinedArticle,
  openProver,
  openRowReader,
  openTextReader,
  type ReadOutline,
  readOutlines,
  readRows,
  removeDamaged,
  SCHEMA,
  type StoredArticle,
} from './store-tables.ts';
import { countWords, parseCounts, type WordCounts } from './word-counts.ts';

/**
 * The store of the articles of a content folder, as the last `updateArticles` left it. All reads see the same snapshot,
 * whatever another process writes meanwhile.
 */
export type ArticleStore = {
  /** Version of all articles; empty if an update was interrupted, or never made. */
  version: string;
  /** Lists all articles except held ones, by path; of those read before, only the changed are read again. */
  list: (before?: ArticlesBefore) => OutlinedArticle[];
  /** Reads what else is stored of an article, without its text and the rest of its facts. */
  read: (article: Pick<OutlinedArticle, 'row' | 'digest' | 'path'>) => ListedArticle;
  /** Gets one article, by its address below the site's base: `2024/09/talks-open`. */
  get: (id: string) => StoredArticle | undefined;
  /** Lists withdrawn articles, of which only the address is published. */
  withdrawn: () => WithdrawnArticle[];
  /** Reads the sanitized HTML of an article's text. */
  html: (article: Pick<OutlinedArticle, 'row' | 'digest' | 'path'>) => string;
  /** Reads all facts of an article. */
  facts: (article: Pick<OutlinedArticle, 'row' | 'digest' | 'path'>) => CopyFacts;
  /** Gives the registry of names that the articles were updated with. */
  registry: () => Registry;
  /** Gives every folded word of the articles, except held ones. */
  words: () => Set<string>;
  /** Reads the content that `note` wrote under a name; nothing if it is missing, damaged, or made by other code. */
  readNote: (name: string, code: string) => string | undefined;
  /** Makes the digest of all that pages are made of: the version, and notes. */
  readState: () => string;
  /** Caches content for later builds; `code` is the file that makes it. */
  note: (name: string, code: string, content: string) => void;
  close: () => void;
};

/** The store is incomplete: it must be updated, and read again, as builds, checks and the development server do. */
export class StoreIncomplete extends Error {
  override name = 'StoreIncomplete';
}

/**
 * Opens the store of a content folder to read it.
 *
 * @param root Folder of the project.
 * @param now Time up to which articles are published; without it, none are held.
 */
export function openStore(settings: StoreSettings, root: string, now?: number): ArticleStore {
  const file = getStoreFile(settings, root);
  const { database } = openDatabase(file, SCHEMA);
  const guard = <T>(read: () => T): T => {
    try {
      return read();
    } catch (error) {
      if (!isDamage(error)) throw error;
      database.close();
      removeDatabase(file);
      throw new StoreIncomplete(`${file} is damaged, and is made anew.`);
    }
  };
  // All reads see the snapshot of this one.
  const version = guard(() => {
    database.exec('begin');
    return readNote(database, 'version') ?? '';
  });
  const readHtml = openTextReader(database, 'html');
  const readFacts = openTextReader(database, 'facts');
  const readRow = openRowReader(database, 'id');
  const readAddress = openRowReader(database, 'address');
  return {
    version,
    list: (before) =>
      guard(() => list(database, file, settings.contentDir, { version, before })).filter(
        ({ outline }) => !isHeld(outline, now),
      ),
    read: ({ row: id, digest, path }) =>
      guard(() => {
        const row = readRow(id)?.row;
        return row?.digest === digest ? toListed(row) : discard(file, id, path);
      }),
    get: (id) =>
      guard(() => {
        const found = readAddress(id);
        if (!found) return undefined;
        if (!found.row) return discard(file, found.id, found.path);
        return { ...toOutlined(found.row, settings.contentDir), ...toListed(found.row) };
      }),
    withdrawn: () => guard(() => JSON.parse(readNote(database, 'withdrawn') ?? '[]')),
    html: ({ row, digest, path }) =>
      guard(() => readHtml({ id: row, digest }) ?? discard(file, row, path)),
    facts: ({ row, digest, path }) =>
      guard(() => JSON.parse(readFacts({ id: row, digest }) ?? discard(file, row, path))),
    registry: () => guard(() => readNames(database, file)),
    words: () => guard(() => readAllWords(database, file, now)),
    readNote: (name, code) => {
      const [made, content] = splitOnce(guard(() => readNote(database, name)) ?? '');
      return made === digestImports(root, [code]).digest ? content : undefined;
    },
    readState: () => guard(() => digestNotes(database)),
    note: (name, code, content) => {
      const { digest } = digestImports(root, [code]);
      change(file, (writer) => writeNote(writer, name, `${digest}\n${content}`));
    },
    // One that a read found damaged is closed already.
    close: () => {
      if (database.isOpen) database.close();
    },
  };
}

/** Articles as they were read before an update: their rows, by number, and what these tell. */
export type ArticlesBefore = {
  rows: ReadonlyMap<number, ReadOutline>;
  articles: ReadonlyMap<ReadOutline, OutlinedArticle>;
  blocks: Blocks;
  /** The registry of names then. */
  registry: Registry | undefined;
};

/**
 * Reads the articles of a store that another process may be updating; `list` uses those whose rows are unchanged then.
 *
 * @returns Nothing where the store cannot be read now.
 */
export function readBefore(settings: StoreSettings, root: string): ArticlesBefore | undefined {
  let database: DatabaseSync | undefined;
  try {
    // Only the process that updates a store makes or removes it.
    database = new DatabaseSync(getStoreFile(settings, root), { readOnly: true });
    const rows = readOutlines(database);
    const { contentDir } = settings;
    return {
      rows: new Map(rows.map((row) => [row.id, row])),
      articles: new Map(rows.map((row) => [row, toOutlined(row, contentDir)])),
      blocks: digestBlocks(rows),
      registry: readLastRegistry(database),
    };
  } catch {
    // All is read, and reported, after the update.
    return undefined;
  } finally {
    database?.close();
  }
}

function list(
  database: DatabaseSync,
  file: string,
  contentDir: string,
  { version, before }: { version: string; before: ArticlesBefore | undefined },
): OutlinedArticle[] {
  const rows = readOutlines(database, before?.rows);
  const withdrawn = readNote(database, 'withdrawn') ?? '';
  if (makeVersion(digestBlocks(rows, before?.blocks), withdrawn) === version) {
    return rows.map((row) => before?.articles.get(row) ?? toOutlined(row, contentDir));
  }
  for (const { id, path, row } of readRows(database)) if (!row) discard(file, id, path);
  change(file, (writer) => {
    // Another process may have brought it up to date meanwhile.
    if (readNote(writer, 'version') === version) forgetState(writer);
  });
  throw new StoreIncomplete(
    `${file} holds other articles than the last update left, and is brought up to date.`,
  );
}

function toOutlined(row: OutlineRow, contentDir: string): OutlinedArticle {
  const { id, path, address, digest, section, published } = row;
  const { photo, ...rest }: StoredOutline = JSON.parse(row.outline);
  const outline = { section, published, ...rest };
  const file = photo && { ...photo, path: join(contentDir, dirname(path), row.photo) };
  return { row: id, id: address, path, outline, digest, ...(file && { photo: file }) };
}

function toListed({ listed, signature }: ArticleRow): ListedArticle {
  return { ...JSON.parse(listed), signature };
}

const DAY = 24 * 60 * 60 * 1000;

function readAllWords(database: DatabaseSync, file: string, now: number | undefined): Set<string> {
  const readWords = openTextReader(database, 'words');
  const note = readNote(database, 'words');
  const known = note === undefined ? undefined : parseCounts(note, countRows(database));
  const counts: WordCounts = known ?? new Map();
  const count = (since: string, by: 1 | -1) => {
    for (const { id, path, row } of readRows(database, since)) {
      if (row && by === -1 && !isHeld(row, now)) continue;
      countWords(counts, (row && readWords(row)) ?? discard(file, id, path), by);
    }
  };
  if (!known) count('', 1);
  // In other time zones, a day begins up to a day later.
  if (now !== undefined) count(new Date(now - 2 * DAY).toISOString().slice(0, 10), -1);
  return new Set(counts.keys());
}

function readNames(database: DatabaseSync, file: string): Registry {
  const registry = readLastRegistry(database);
  if (registry) return registry;
  change(file, (writer) => writeNote(writer, 'version', undefined));
  throw new StoreIncomplete(`The names kept in ${file} are damaged, and are read anew.`);
}

/**
 * Has the next update make an article anew whose proof is wrong, and all others of which anything is damaged: a build
 * begins again once.
 */
function discard(file: string, id: number, path: string): never {
  change(file, (database) => {
    const found = openRowReader(database, 'id')(id);
    // Many pages may find the same, and the first has removed all.
    if (found && !openProver(database)(found)) removeDamaged(database);
    forgetState(database);
  });
  throw new StoreIncomplete(`What was kept of ${path} is damaged: the article is cleaned anew.`);
}

function splitOnce(text: string): [string, string] {
  const end = text.indexOf('\n');
  return [text.slice(0, end), text.slice(end + 1)];
}

/** Writes by another connection, so that the snapshot of reads is unchanged. */
function change(file: string, write: (database: DatabaseSync) => void): void {
  const { database } = openDatabase(file, SCHEMA);
  try {
    transact(database, () => write(database));
  } finally {
    database.close();
  }
}
