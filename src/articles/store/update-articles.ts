import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { toShownPath } from '../../base/editors-file.ts';
import { lockFile } from '../../base/lock-file.ts';
import { isDamage, openDatabase, removeDatabase, transact } from '../../base/open-database.ts';
import type { Problem } from '../../base/problem.ts';
import { type Progress, showProgress } from '../../base/show-progress.ts';
import type { CopyFacts } from '../../copy/lines/copy-facts.ts';
import type { CheckedArticle, CheckedContent } from '../checked-content.ts';
import { findClashes } from '../faults/find-clashes.ts';
import { findRedirectClashes } from '../faults/find-redirect-clashes.ts';
import { listUnread } from '../faults/list-unread.ts';
import { groupFurniture, readFurniture } from '../furniture-file.ts';
import { getRelease, isHeld } from '../is-held.ts';
import { listArticleFiles } from '../list-article-files.ts';
import type { WithdrawnArticle } from '../read-front-matter.ts';
import { getStoreFile, type StoreSettings } from './caches.ts';
import { cleanFiles, getSource } from './clean-files.ts';
import { type KnownFiles, openKnownFiles } from './known-files.ts';
import { noteRegistry, readKnownRegistry } from './known-registry.ts';
import { type Blocks, digestBlocks, makeVersion, type OutlineRow } from './outline-row.ts';
import {
  dropOtherCode,
  dropOtherFurniture,
  dropOtherNames,
  forgetState,
  readLastFurniture,
} from './stale-rows.ts';
import { readLastRegistry, readNote, writeNote } from './store-notes.ts';
import {
  openRowWriter,
  openTextReader,
  readOutlines,
  readRows,
  removeDamaged,
  removeRows,
  SCHEMA,
} from './store-tables.ts';
import { DamagedRow, formatCounts, openWordCounts } from './word-counts.ts';

/** Results of an update. */
export type ArticlesUpdate = {
  content: CheckedContent;
  drafts: { file: string; lacks: string[] }[];
  /** Problems of single files of articles and names, which an editor must mend. */
  problems: Problem[];
  /** Articles that were cleaned. */
  cleaned: number;
};

/** How an update reports. */
export type UpdateReport = {
  /** Called with the reason why unchanged articles are cleaned again. */
  say: (reason: string) => void;
  /** Called with the number of articles to clean. */
  progress: (total: number) => Progress;
};

/** Options of an update. */
export type UpdateOptions = { now?: number; clock?: number; report?: UpdateReport };

/** Prints reasons and progress on the terminal. */
const terminal: UpdateReport = {
  say: (reason) => console.error(reason),
  progress: (total) => showProgress('Articles cleaned', total),
};

/**
 * Updates the store from a content folder: an article is cleaned again when its file, its picture, a spelling of a name
 * that may be in it, or the code of cleaning has changed, or when a row of it is damaged. Builds, `npm run check` and
 * the development server all begin with it.
 *
 * @param root Folder of the project.
 * @param options.now Time up to which articles are published; without it, none are held.
 * @param options.clock Current time of the file system; both in milliseconds since 1970.
 */
export async function updateArticles(
  settings: StoreSettings,
  root: string,
  options: UpdateOptions = {},
): Promise<ArticlesUpdate> {
  const { report = terminal } = options;
  const file = getStoreFile(settings, root);
  const release = await lockFile(`${file}-lock`, (holder) =>
    report.say(`What is known of articles is being updated (${holder}). This waits for it to end.`),
  );
  try {
    return await updateLocked(file, settings, root, options);
  } finally {
    release();
  }
}

async function updateLocked(
  file: string,
  settings: StoreSettings,
  root: string,
  options: UpdateOptions,
): Promise<ArticlesUpdate> {
  const { report = terminal } = options;
  for (let isAgain = false; ; isAgain = true) {
    const { database, lost } = openDatabase(file, SCHEMA);
    if (lost) report.say(`All articles are cleaned again: ${lost}`);
    try {
      return await update(database, settings, root, options);
    } catch (error) {
      if (error instanceof DamagedRow) {
        transact(database, () => removeDamaged(database));
        continue;
      }
      if (isAgain || !isDamage(error)) throw error;
      report.say(`All articles are cleaned again: ${file} is damaged.`);
      database.close();
      removeDatabase(file);
    } finally {
      if (database.isOpen) database.close();
    }
  }
}

async function update(
  database: DatabaseSync,
  settings: StoreSettings,
  root: string,
  { now, clock = Date.now(), report: { say, progress } = terminal }: UpdateOptions,
): Promise<ArticlesUpdate> {
  const { contentDir, base } = settings;
  const names = readKnownRegistry(database, contentDir, root);
  // Problems of the registry stop a build, but do not make all articles be cleaned without names.
  const registry =
    names.problems.length > 0 ? (readLastRegistry(database) ?? names.registry) : names.registry;
  dropOtherCode(database, root, say);
  dropOtherNames(database, registry, say);
  if (names.problems.length === 0) noteRegistry(database, contentDir, root);
  const listed = readFurniture(contentDir, root);
  const furniture =
    listed.problems.length > 0 ? readLastFurniture(database) : groupFurniture(listed.furniture);
  dropOtherFurniture(database, furniture);

  const files = openKnownFiles(database, contentDir, clock);
  const paths = listArticleFiles(contentDir);
  const { fresh, gone, blocks } = sortRows(database, paths, files, say);
  const stale = paths.filter((path) => !fresh.has(path));
  const isChanged = gone.length + stale.length > 0;
  const counts = openWordCounts(database, isChanged, fresh.size + gone.length);
  if (gone.length > 0) {
    transact(database, () => {
      forgetState(database);
      const readWords = openTextReader(database, 'words');
      for (const row of gone) counts.remove(row.digest === undefined ? undefined : readWords(row));
      removeRows(database, gone);
    });
  }

  const shown = progress(stale.length);
  const problems: Problem[] = [...names.problems, ...listed.problems];
  const drafts: ArticlesUpdate['drafts'] = [];
  const withdrawn: WithdrawnArticle[] = [];
  const rows: CheckRow[] = [...fresh.values()];
  let cleaned = 0;
  try {
    const write = openRowWriter(database);
    const cleaning = { contentDir, root, base, registry, furniture };
    for await (const batch of cleanFiles(cleaning, stale, files)) {
      problems.push(...batch.problems);
      drafts.push(...batch.drafts);
      withdrawn.push(...batch.withdrawn);
      cleaned += batch.articles.length;
      transact(database, () => {
        forgetState(database);
        for (const { row, text } of batch.articles) {
          const written = write(row, text);
          counts.add(text.words);
          rows.push(toCheckRow(written, text.facts));
        }
      });
      shown.add(batch.read);
    }
  } finally {
    shown.end();
  }
  const notices = JSON.stringify(withdrawn);
  rows.sort((a, b) => (a.row.path < b.row.path ? -1 : 1));
  const all = rows.map(({ row }) => row);
  const version = makeVersion(digestBlocks(all, blocks), notices);
  transact(database, () => {
    files.store();
    if (readNote(database, 'version') === version) return;
    writeNote(database, 'words', formatCounts(counts.get(), rows.length));
    writeNote(database, 'withdrawn', notices);
    writeNote(database, 'version', version);
  });
  // Paths of articles are normal ones, so that they need not be joined one by one.
  const shownDir = toShownPath(join(contentDir, '-'), root).slice(0, -1);
  const checked = rows.map((row) => toChecked(row, shownDir));
  const addressed = [...checked, ...withdrawn].sort((a, b) => (a.file < b.file ? -1 : 1));
  problems.push(...findClashes(addressed), ...findRedirectClashes(addressed));
  const { true: held = [], false: articles = [] } = Object.groupBy(checked, ({ front }) =>
    isHeld(front, now) ? 'true' : 'false',
  );
  const content: CheckedContent = {
    articles,
    waiting: held.map(({ id, file, front }) => ({ id, file, front, until: getRelease(front) })),
    withdrawn,
    registry: names.problems.length === 0 ? registry : undefined,
    unread: listUnread(problems),
  };
  return { content, drafts, problems, cleaned };
}

/** Facts of an article that checks compare with those of other articles. */
type CheckRow = {
  row: OutlineRow;
  /** What was removed from an article without text, to report it. */
  removals?: CopyFacts['removals'];
};

/** @param text JSON of the facts of an article without text; those of others are not asked for. */
function toCheckRow(row: OutlineRow, text: string): CheckRow {
  if (row.words > 0) return { row };
  const { removals }: CopyFacts = JSON.parse(text);
  return { row, removals };
}

function toChecked({ row, removals = [] }: CheckRow, shownDir: string): CheckedArticle {
  const { path, address, section, published, textKey, words } = row;
  const redirects = parseList<string>(row.redirects);
  return {
    id: address,
    file: shownDir + path,
    textKey,
    front: { section, published, redirects },
    facts: { words, removals },
    links: parseList(row.links),
    oddities: parseList(row.oddities),
  };
}

/** Reads JSON of a list, or nothing for an empty one; most are empty, and are not parsed. */
function parseList<T>(json: string): T[] {
  return json === '' || json === '[]' ? [] : JSON.parse(json);
}

/** Sorts rows into fresh ones, whose sources are unchanged, and stale ones, which are removed. */
function sortRows(
  database: DatabaseSync,
  paths: readonly string[],
  files: KnownFiles,
  say: UpdateReport['say'],
) {
  const wanted = new Set(paths);
  const fresh = new Map<string, CheckRow>();
  const gone: { id: number; digest?: string }[] = [];
  const damaged: string[] = [];
  const readFacts = openTextReader(database, 'facts');
  const { rows, blocks } = readProven(database);
  for (const { id, path, row } of rows) {
    const facts = row?.words === 0 ? readFacts(row) : '';
    if (!row || facts === undefined || fresh.has(path)) {
      damaged.push(wanted.has(path) ? path : `row ${id}`);
      gone.push({ id });
    } else if (wanted.has(path) && row.source === getSource(files, path, row.photo)) {
      fresh.set(path, toCheckRow(row, facts));
    } else gone.push(row);
  }
  if (damaged.length > 0) {
    const more = damaged.length > 3 ? ` and ${damaged.length - 3} more` : '';
    say(`What was kept is damaged, and made anew: ${damaged.slice(0, 3).join(', ')}${more}.`);
  }
  return { fresh, gone, blocks };
}

/** Reads what is known of all articles: as the version proves it together, else as each row does itself. */
function readProven(database: DatabaseSync): {
  rows: Iterable<{ id: number; path: string; row: OutlineRow | undefined }>;
  blocks?: Blocks;
} {
  const rows = readOutlines(database);
  const blocks = digestBlocks(rows);
  const version = makeVersion(blocks, readNote(database, 'withdrawn') ?? '');
  if (version !== readNote(database, 'version')) return { rows: readRows(database) };
  return { rows: rows.map((row) => ({ id: row.id, path: row.path, row })), blocks };
}
