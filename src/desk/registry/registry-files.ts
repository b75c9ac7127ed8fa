import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Document, isMap, isSeq, parseDocument, stringify, type YAMLMap, YAMLSeq } from 'yaml';
import type { Kind } from '../../names/registry/registry.ts';

/** An entry as it is written into a file of names; what is left out is not written. */
export type EntryToWrite = { id: string; name: string; summary: string } & Record<string, unknown>;

/** The files of names of a content folder, open for changes; comments and what is unchanged stay. */
export type RegistryFiles = {
  /** Writes an entry at its place by id. */
  add: (kind: Kind, entry: EntryToWrite) => void;
  /** Writes more spellings, and an item of Wikidata, into an entry; returns whether there is one. */
  extend: (
    kind: Kind,
    id: string,
    more: { aliases: readonly string[]; wikidata?: string },
  ) => boolean;
  /** Takes an entry out, or gives it its old values: undoes the last change; returns whether there was one. */
  undo: () => boolean;
};

const OPTIONS = { lineWidth: 0 } as const;

/** Opens the files of names of a content folder; a missing one is made once something is added. */
export function openRegistryFiles(contentDir: string): RegistryFiles {
  const folder = join(contentDir, 'names');
  const changes: { file: string; before: string; after: string }[] = [];
  /** What the last extension of a file left, so that many of them parse it once. */
  const extended = new Map<string, { text: string; document: Document }>();
  const getFile = (kind: Kind) => join(folder, `${kind}.yaml`);
  const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  const save = (file: string, before: string, after: string) => {
    mkdirSync(folder, { recursive: true });
    write(file, after);
    changes.push({ file, before, after });
  };
  return {
    add: (kind, entry) => {
      const file = getFile(kind);
      const before = read(file);
      save(file, before, insert(before, getList(parseDocument(before)), entry));
    },
    extend: (kind, id, { aliases, wikidata }) => {
      const file = getFile(kind);
      const before = read(file);
      const known = extended.get(file);
      const document = known?.text === before ? known.document : parseDocument(before);
      const item = getList(document).items.find((one) => isMap(one) && one.get('id') === id);
      if (!item) return false;
      const own = item.get('aliases');
      if (isSeq(own)) for (const alias of aliases) own.add(document.createNode(alias));
      else if (aliases.length > 0) item.set('aliases', document.createNode(aliases));
      if (wikidata && !item.has('wikidata')) item.set('wikidata', wikidata);
      const after = document.toString(OPTIONS);
      save(file, before, after);
      extended.set(file, { text: after, document });
      return true;
    },
    undo: () => {
      const last = changes.pop();
      if (!last) return false;
      if (read(last.file) !== last.after) {
        const name = basename(last.file);
        throw new Error(`${name} was changed by another hand since: undo this one there.`);
      }
      write(last.file, last.before);
      return true;
    },
  };
}

function getList(document: Document): YAMLSeq<YAMLMap> {
  if (!isSeq(document.contents)) document.contents = new YAMLSeq(document.schema);
  return document.contents as YAMLSeq<YAMLMap>;
}

/** Puts an entry before the first of a later id; every other byte stays as it is. */
function insert(text: string, { items, flow }: YAMLSeq<YAMLMap>, entry: EntryToWrite): string {
  const written = stringify([entry], OPTIONS);
  const at = items.findIndex((item) => String(item.get('id')) > entry.id);
  const start = items[at]?.range?.[0];
  if (flow || items.length === 0) {
    const remarks = text.split('\n').filter((line) => line.startsWith('#'));
    const own = items.length > 0 ? stringify(items, OPTIONS) : '';
    return [...remarks, own + written].join('\n');
  }
  if (start === undefined) return `${text.trimEnd()}\n${written}`;
  let line = text.lastIndexOf('\n', start - 1) + 1;
  // A remark above an entry is about it; that above the first is about the file.
  while (at > 0) {
    const above = text.lastIndexOf('\n', line - 2) + 1;
    if (!text.startsWith('#', above)) break;
    line = above;
  }
  return text.slice(0, line) + written + text.slice(line);
}

/** Writes a file at once, so that nobody reads half of it. */
function write(file: string, text: string): void {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}
