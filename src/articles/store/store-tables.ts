import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { getDigest } from '../../base/get-digest.ts';
import type { CopyFacts } from '../../copy/lines/copy-facts.ts';
import type { Registry } from '../../names/registry/registry.ts';
import type { PhotoFile } from '../../photos/photo-file.ts';
import type { FrontMatter } from '../article-schema.ts';

/**
 * Tables of the store. Texts and words lie apart from the facts: a table of wide rows is slow to list. Each
 * row has a proof, a digest of all that it says; what does not agree with its proof is made anew.
 */
export const SCHEMA = `
create table article (
  id integer primary key, path text not null unique, source text not null, address text not null,
  section text not null, published text not null, redirects text not null, photo text not null,
  digest text not null, text_key text not null, links text not null, oddities text not null,
  words integer not null,
  data text not null, signature text not null, proof text not null) strict;
create index article_address on article (address);
create table body (id integer primary key, html text not null, proof text not null) strict;
create table word (id integer primary key, words text not null, proof text not null) strict;
create table file (path text primary key, stat text not null, digest text not null) strict, without rowid;
create table note (name text primary key, content text not null, proof text not null)
  strict, without rowid`;

/** What is kept of an article from build to build, but its text. */
export type StoredArticle = {
  /** Row of the store. */
  row: number;
  /** Address below the site's base: `2024/09/talks-open`. */
  id: string;
  /** Path of its file below the content folder. */
  path: string;
  front: FrontMatter;
  facts: CopyFacts;
  photo?: PhotoFile;
  /** Digest of all that was made of the article, its text included. */
  digest: string;
  /** What `findTwins` compares, in base64; empty for a short text. */
  signature: string;
};

/** A row of the table `article`, whose `data` is JSON that nobody has read yet. */
export type ArticleRow = {
  id: number;
  path: string;
  /** Digests of the article's file and of its picture. */
  source: string;
  address: string;
  section: string;
  published: string;
  /** JSON of a list. */
  redirects: string;
  /** Path of the picture from the article's file; empty for none. */
  photo: string;
  digest: string;
  /** Digest of the text without case, marks and punctuation; empty where there is no text. */
  textKey: string;
  /** JSON of the links that stay on this site, or are none. */
  links: string;
  /** JSON of what of the copy was not understood; empty where all was. */
  oddities: string;
  /** How many words the text has. */
  words: number;
  data: string;
  signature: string;
};

/** JSON of the column `data`; the path of a picture is empty, as it follows from where the content lies. */
export type ArticleData = Pick<StoredArticle, 'front' | 'facts' | 'photo'>;

/** An article's text as the pipeline wrote it, and its folded words, parted by spaces. */
export type StoredText = { html: string; words: string };

const TEXTS = [
  'path',
  'source',
  'address',
  'section',
  'published',
  'redirects',
  'photo',
  'digest',
  'text_key',
  'links',
  'oddities',
  'data',
  'signature',
] as const;
const COLUMNS = ['id', ...TEXTS, 'words', 'proof'].join(', ');

/**
 * Reads rows of articles, in no order; `undefined` in place of one that does not prove itself.
 *
 * @param since Day that they are published on or after; all rows where it is left out.
 */
export function* readRows(
  database: DatabaseSync,
  since = '',
): Generator<{ id: number; path: string; row: ArticleRow | undefined }> {
  const statement = database.prepare(`select ${COLUMNS} from article where published >= ?`);
  for (const own of statement.iterate(since)) yield proveOwn(own);
}

/** Reads the row of an article by its address; `undefined` where there is none. */
export function openRowReader(database: DatabaseSync) {
  const statement = database.prepare(`select ${COLUMNS} from article where address = ?`);
  return (
    address: string,
  ): { id: number; path: string; row: ArticleRow | undefined } | undefined => {
    const own = statement.get(address);
    return own && proveOwn(own);
  };
}

function proveOwn(own: Record<string, SQLOutputValue>) {
  const row = toRow(own);
  const isProven = own['proof'] === proveRow(row);
  return { id: row.id, path: row.path, row: isProven ? row : undefined };
}

function toRow(own: Record<string, SQLOutputValue>): ArticleRow {
  const text = (name: (typeof TEXTS)[number]) => String(own[name]);
  return {
    id: Number(own['id']),
    path: text('path'),
    source: text('source'),
    address: text('address'),
    section: text('section'),
    published: text('published'),
    redirects: text('redirects'),
    photo: text('photo'),
    digest: text('digest'),
    textKey: text('text_key'),
    links: text('links'),
    oddities: text('oddities'),
    words: Number(own['words']),
    data: text('data'),
    signature: text('signature'),
  };
}

/** Lists what a row says, in the order of `TEXTS`. */
function listTexts(row: Omit<ArticleRow, 'id'>): string[] {
  const { path, source, address, section, published, redirects, photo, digest } = row;
  const first = [path, source, address, section, published, redirects, photo, digest];
  return [...first, row.textKey, row.links, row.oddities, row.data, row.signature];
}

function proveRow(row: Omit<ArticleRow, 'id'>): string {
  return getDigest([...listTexts(row), row.words].join('\0'));
}

/** Writes an article with its text, in place of what was there of its file. */
export function openRowWriter(database: DatabaseSync) {
  const places = [...TEXTS, 'words', 'proof'].map(() => '?').join(', ');
  const article = database.prepare(
    `insert into article (${COLUMNS.slice('id, '.length)}) values (${places}) returning id`,
  );
  const body = database.prepare('insert or replace into body values (?, ?, ?)');
  const word = database.prepare('insert or replace into word values (?, ?, ?)');
  return (row: Omit<ArticleRow, 'id'>, { html, words }: StoredText): void => {
    const written = article.get(...listTexts(row), row.words, proveRow(row));
    const id = Number(written?.['id']);
    body.run(id, html, prove('html', row.digest, html));
    word.run(id, words, prove('words', row.digest, words));
  };
}

/** Removes articles with their texts. */
export function removeRows(database: DatabaseSync, rows: Iterable<{ id: number }>): void {
  const statements = ['article', 'body', 'word'].map((table) =>
    database.prepare(`delete from ${table} where id = ?`),
  );
  for (const { id } of rows) for (const statement of statements) statement.run(id);
}

/** Reads the text of an article; nothing where it is missing or does not prove itself. */
export function openTextReader(database: DatabaseSync, part: 'html' | 'words') {
  const table = part === 'html' ? 'body' : 'word';
  const statement = database.prepare(`select ${part}, proof from ${table} where id = ?`);
  return ({ id, digest = '' }: { id: number; digest?: string }): string | undefined => {
    const found = statement.get(id);
    const text = found?.[part];
    return typeof text === 'string' && found?.['proof'] === prove(part, digest, text)
      ? text
      : undefined;
  };
}

/** A text proves itself in its own place alone: as that of its article. */
function prove(what: string, owner: string, text: string): string {
  return getDigest(`${what}\0${owner}\0${text}`);
}

/** Reads what was noted under a name; nothing where it is missing or does not prove itself. */
export function readNote(database: DatabaseSync, name: string): string | undefined {
  const found = database.prepare('select content, proof from note where name = ?').get(name);
  const content = found?.['content'];
  return typeof content === 'string' && found?.['proof'] === prove('note', name, content)
    ? content
    : undefined;
}

/** Notes that no page shows anything of: what is in them would be found again. */
const MEMOS = ['compared', 'verdicts'];

/** Makes the digest of all notes that tell what pages show: of which articles there are, by their digests, too. */
export function digestNotes(database: DatabaseSync): string {
  const notes = database.prepare('select name, proof from note order by name').all();
  const told = notes.filter(({ name }) => !MEMOS.includes(String(name)));
  return getDigest(told.map(({ name, proof }) => `${name} ${proof}`).join('\n'));
}

/** Reads the registry of names that the last update went by. */
export function readLastRegistry(database: DatabaseSync): Registry | undefined {
  const note = readNote(database, 'registry');
  return note === undefined ? undefined : JSON.parse(note);
}

/** Notes something that later builds may use; nothing removes the note. */
export function writeNote(database: DatabaseSync, name: string, content: string | undefined): void {
  if (content === undefined) database.prepare('delete from note where name = ?').run(name);
  else {
    const statement = database.prepare('insert or replace into note values (?, ?, ?)');
    statement.run(name, content, prove('note', name, content));
  }
}

/** Names the state of all articles, and of what was withdrawn. */
export function makeVersion(
  articles: Iterable<Pick<ArticleRow, 'path' | 'digest'>>,
  withdrawn: string,
): string {
  const lines = [...articles].map(({ path, digest }) => `${path} ${digest}`);
  return getDigest([...lines.sort(), withdrawn].join('\n'));
}
