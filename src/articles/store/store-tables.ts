import type { DatabaseSync } from 'node:sqlite';
import { getDigest } from '../../base/get-digest.ts';
import type { CopyFacts } from '../../copy/lines/copy-facts.ts';
import type { PhotoFile } from '../../photos/photo-file.ts';
import type { FrontMatter } from '../article-schema.ts';
import type { Outline } from '../outline.ts';
import { formatLine, type OutlineCells, type OutlineRow, parseLine } from './outline-row.ts';

/**
 * Tables of the store. What only the page of an article needs is in other tables than what lists need, as a table of wide
 * rows is slow to list. Each row has a proof, the digest of its cells; rows whose proof is wrong are made anew. What
 * every build reads of all articles, their lines, has a proof together: the version. The columns before `line` are for
 * indexes, and repeat what it has.
 */
export const SCHEMA = `
create table article (
  id integer primary key, path text not null unique, address text not null, published text not null,
  line text not null, listed text not null, signature text not null, proof text not null) strict;
create index article_address on article (address);
create index article_proof on article (id, proof);
create index article_published on article (published);
create table body (id integer primary key, html text not null, proof text not null) strict;
create table fact (id integer primary key, facts text not null, proof text not null) strict;
create table word (id integer primary key, words text not null, proof text not null) strict;
create table file (path text primary key, stat text not null, digest text not null) strict, without rowid;
create table note (name text primary key, content text not null, proof text not null)
  strict, without rowid`;

/** An article, and what lists of all need of it. */
export type OutlinedArticle = {
  /** Row of the store. */
  row: number;
  /** Address below the site's base: `2024/09/talks-open`. */
  id: string;
  /** Path of its file below the content folder. */
  path: string;
  outline: Outline;
  photo?: PhotoFile;
  /** Digest of the cleaned article, its text included. */
  digest: string;
};

/** What the store has of an article besides, without its text and the rest of its facts. */
export type ListedArticle = {
  front: FrontMatter;
  facts: Pick<CopyFacts, 'found' | 'summary' | 'words'>;
  /** What `findTwins` compares, in base64; empty for a short text. */
  signature: string;
};

/** What the store has of an article, without its text and the rest of its facts. */
export type StoredArticle = OutlinedArticle & ListedArticle;

/** A row of the table `article`. */
export type ArticleRow = OutlineCells & {
  /** JSON of `ListedArticle` without its signature. */
  listed: string;
  signature: string;
};

/** An article's text as the pipeline wrote it, its folded words, separated by spaces, and JSON of all its facts. */
export type StoredText = { html: string; words: string; facts: string };

/** The table of each text. */
const TABLES = { html: 'body', words: 'word', facts: 'fact' } as const;
const PARTS = ['html', 'words', 'facts'] as const;

/** The columns of the table `article`, but for the number of the row. */
const COLUMNS = 'path, address, published, line, listed, signature, proof';

/** A row of an article with its proof; without what is in it if that is damaged. */
export type ReadRow = { id: number; path: string; row: (OutlineRow & ArticleRow) | undefined };

/** What every build reads of a row, with the proof of the whole row, which tells whether it is still the same. */
export type ReadOutline = OutlineRow & { proof: string };

/**
 * Reads what every build needs of all articles, in the order of their paths; the version is its proof.
 *
 * @param known What was read before, by the numbers of rows: of that, only changed rows are read again.
 */
export function readOutlines(
  database: DatabaseSync,
  known?: ReadonlyMap<number, ReadOutline>,
): ReadOutline[] {
  const rows = known ? updateOutlines(database, known) : listOutlines(database);
  return [...rows].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function* updateOutlines(
  database: DatabaseSync,
  known: ReadonlyMap<number, ReadOutline>,
): Generator<ReadOutline> {
  const proofs = database.prepare('select id, proof from article');
  proofs.setReturnArrays(true);
  for (const cells of proofs.iterate()) {
    const [id, proof] = Object.values(cells);
    const row = known.get(Number(id));
    if (row && row.proof === proof) yield row;
    else yield* listOutlines(database, Number(id));
  }
}

function* listOutlines(database: DatabaseSync, id?: number): Generator<ReadOutline> {
  const where = id === undefined ? [] : [id];
  const statement = database.prepare(
    `select id, line, proof from article${where.map(() => ' where id = ?').join('')}`,
  );
  statement.setReturnArrays(true);
  for (const cells of statement.all(...where)) {
    const [row, line, proof] = Object.values(cells);
    yield Object.assign(parseLine(Number(row), String(line)), { proof: String(proof) });
  }
}

/**
 * Reads rows of articles, in no order; a damaged row is `undefined`.
 *
 * @param since Day that they are published on or after; all rows where it is left out.
 */
export function* readRows(database: DatabaseSync, since = ''): Generator<ReadRow> {
  const where = since === '' ? [] : [since];
  const statement = database.prepare(
    `select id, ${COLUMNS} from article${where.map(() => ' where published >= ?').join('')}`,
  );
  statement.setReturnArrays(true);
  for (const cells of statement.iterate(...where)) yield checkRow(Object.values(cells).map(String));
}

/** Opens the reader of an article's row by its address or number; it gives `undefined` if there is none. */
export function openRowReader(database: DatabaseSync, by: 'address' | 'id') {
  const statement = database.prepare(`select id, ${COLUMNS} from article where ${by} = ?`);
  return (key: string | number): ReadRow | undefined => {
    const cells = statement.get(key);
    return cells && checkRow(Object.values(cells).map(String));
  };
}

/** Counts the articles. */
export function countRows(database: DatabaseSync): number {
  return Number(database.prepare('select count(*) as rows from article').get()?.['rows']);
}

/** @param cells The number of a row, then those of `COLUMNS`. */
function checkRow([id, ...cells]: readonly string[]): ReadRow {
  const [path = '', address, published, line = '', listed = '', signature = '', proof] = cells;
  const row = { ...parseLine(Number(id), line), listed, signature };
  const isProven =
    proof === proveRow(row) &&
    row.path === path &&
    row.address === address &&
    row.published === published;
  return { id: row.id, path, row: isProven ? row : undefined };
}

function proveRow({ line, listed, signature }: ArticleRow & { line: string }): string {
  return getDigest([line, listed, signature].join('\0'));
}

/** Opens the writer of an article with its text. */
export function openRowWriter(database: DatabaseSync) {
  const parameters = COLUMNS.replace(/\w+/g, '?');
  const article = database.prepare(
    `insert into article (${COLUMNS}) values (${parameters}) returning id`,
  );
  const writers = PARTS.map((part) => ({
    part,
    statement: database.prepare(`insert or replace into ${TABLES[part]} values (?, ?, ?)`),
  }));
  return (row: ArticleRow, texts: StoredText): OutlineRow => {
    const { path, address, published, listed, signature } = row;
    const line = formatLine(row);
    const proof = proveRow({ ...row, line });
    const written = article.get(path, address, published, line, listed, signature, proof);
    const id = Number(written?.['id']);
    for (const { part, statement } of writers) {
      statement.run(id, texts[part], prove(part, row.digest, texts[part]));
    }
    return parseLine(id, line);
  };
}

/** Removes articles with their texts. */
export function removeRows(database: DatabaseSync, rows: Iterable<{ id: number }>): void {
  const statements = ['article', ...Object.values(TABLES)].map((table) =>
    database.prepare(`delete from ${table} where id = ?`),
  );
  for (const { id } of rows) for (const statement of statements) statement.run(id);
}

/** Removes all articles. */
export function removeAll(database: DatabaseSync): void {
  for (const table of ['article', ...Object.values(TABLES)]) database.exec(`delete from ${table}`);
}

/** Opens the reader of an article's text, words or facts; it gives nothing if they are missing or damaged. */
export function openTextReader(database: DatabaseSync, part: keyof StoredText) {
  const statement = database.prepare(`select ${part}, proof from ${TABLES[part]} where id = ?`);
  return ({ id, digest = '' }: { id: number; digest?: string }): string | undefined => {
    const found = statement.get(id);
    const text = found?.[part];
    return typeof text === 'string' && found?.['proof'] === prove(part, digest, text)
      ? text
      : undefined;
  };
}

/** Makes the proof of a text, which is only valid for its article or name. */
export function prove(what: string, owner: string, text: string): string {
  return getDigest(`${what}\0${owner}\0${text}`);
}

/** Opens the look at an article: whether its row and all its texts are as they were written. */
export function openProver(database: DatabaseSync): (found: ReadRow) => boolean {
  const readers = PARTS.map((part) => openTextReader(database, part));
  return ({ row }) => row !== undefined && readers.every((read) => read(row) !== undefined);
}

/** Removes all articles of which anything is damaged, texts included, so that the next update makes them anew. */
export function removeDamaged(database: DatabaseSync): void {
  const isWhole = openProver(database);
  removeRows(
    database,
    [...readRows(database)].filter((found) => !isWhole(found)),
  );
}
