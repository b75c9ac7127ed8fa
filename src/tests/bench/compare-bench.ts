import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import MiniSearch from 'minisearch';
import { parse } from 'yaml';
import { splitFrontMatter } from '../../articles/split-front-matter.ts';
import { makeTypos } from '../../names/fixtures/make-typos.ts';
import { loadDictionary } from '../../names/index/load-dictionary.ts';
import { loadRegistry } from '../../names/registry/load-registry.ts';
import { getRef, getSpellings } from '../../names/registry/registry.ts';
import { getNameKey } from '../../names/spelling/name-words.ts';
import { openSearch } from '../open-search.ts';
import { openPagefind, type Page } from './open-pagefind.ts';

/**
 * Asks the search of a built site, and beside it Pagefind, MiniSearch and Orama with the articles and the
 * registry as documents: `COMPARE_SITE=dist COMPARE_CONTENT=content npm run bench -- compare`, with files of
 * queries (query, class, right first answers, parted by tabs) in `COMPARE_QUERIES`; of the class `phrase`,
 * what the first article must have. Orama takes part where it is installed.
 */
const { COMPARE_SITE: site, COMPARE_CONTENT: content, COMPARE_QUERIES: lists = '' } = process.env;
if (!site || !content)
  throw new Error('Give a built site in COMPARE_SITE, and its content in COMPARE_CONTENT.');
/** A query, its class, and what may stand first; a class of controls must have no name there. */
type Asked = { query: string; kind: string; right: string[] };
const NAME = /^\/?(?:people|places|organizations|by)\//;

const registry = loadRegistry(content);
const head = z.object({ title: z.string() });
const articles: Page[] = globSync('articles/**/*.md', { cwd: content }).flatMap((file) => {
  const parts = splitFrontMatter(readFileSync(join(content, file), 'utf8'));
  const { title } = head.parse(parse(parts?.yaml ?? '{}'));
  return parts
    ? [{ url: `/${file.slice('articles/'.length, -'.md'.length)}/`, title, text: parts.copy }]
    : [];
});
const names: Page[] = registry.entries.map((entry) => {
  const text = [...getSpellings(entry), ...entry.otherNames, ...entry.roles, entry.summary].join(
    '. ',
  );
  return { url: `/${getRef(entry)}/`, title: entry.name, text };
});
const pages = [...names, ...articles];
const texts = new Map(articles.map(({ url, title, text }) => [url, toPlain(`${title} ${text}`)]));

const mini = new MiniSearch<Page>({ idField: 'url', fields: ['title', 'text'] });
mini.addAll(pages);
const pagefind = await openPagefind(pages);
const askPagefind: Search = (query) => pagefind.find(query, 10);
const orama = await openOrama();
const ask = openSearch(site, readPlace(site));

/** Addresses of names and articles, the best first. */
type Search = (query: string) => Promise<string[]>;
const searches: Record<string, Search> = {
  'this site': async (query) => {
    const { answer, articles: found } = await ask(query);
    const name = answer.tier === 'none' ? undefined : answer.entries[0]?.ref;
    return [...(name ? [`/${name}/`] : []), ...found.map(({ url }) => url.replace(site, ''))];
  },
  MiniSearch: async (query) => {
    const options = { fuzzy: 0.2, prefix: true, boost: { title: 3 } };
    return mini.search(query, options).map(({ id }) => id);
  },
  ...(orama && { Orama: orama }),
};

const handed = lists.split(',').filter(Boolean).flatMap(readQueries);
const sets = { handed, 'names of the registry': makeQueries() };
console.log(`${articles.length} articles, ${names.length} names; right first, by class`);
const EMPTY = 'no article, though one has it';
const faults: string[] = [];
// Pagefind reads its files over the network that the site's search replaces: each has its turn.
const own = globalThis.fetch;
for (const [set, queries] of Object.entries(sets)) {
  const kinds = Map.groupBy(queries, ({ kind }) => kind);
  const rows = new Map<string, string[]>();
  const all = { ...searches, Pagefind: askPagefind };
  for (const [who, search] of Object.entries(all)) {
    globalThis.fetch = who === 'Pagefind' ? pagefind.fetch : own;
    const add = (row: string, cell: string) =>
      rows.set(row, [...(rows.get(row) ?? []), cell.padStart(10)]);
    let [total, empty] = [0, 0];
    for (const [kind, asked] of kinds) {
      let right = 0;
      for (const one of asked) {
        const answers = await search(one.query);
        if (isRight(one, answers)) right += 1;
        else if (who === 'this site') faults.push(describeFault(set, one, answers));
        if (answers.some((url) => !NAME.test(url)) || !isInCopy(one.query)) continue;
        empty += 1;
        if (who === 'this site') faults.push(`${set}: “${one.query}” is in the copy, not found`);
      }
      add(kind, `${right}`);
      total += right;
    }
    add('all', (total / Math.max(1, queries.length)).toFixed(3));
    add(EMPTY, `${empty}`);
  }
  console.log(
    `\n${set} (${queries.length})`.padEnd(34) +
      Object.keys(all)
        .map((who) => who.padStart(10))
        .join(' '),
  );
  for (const [kind, row] of rows) {
    const count = kinds.get(kind)?.length ?? queries.length;
    console.log(`${kind.padEnd(26)}${`${count}`.padStart(6)} ${row.join(' ')}`);
  }
}
console.log(`\nWhat this site answers otherwise:\n${faults.join('\n')}`);
pagefind.stop();

function isRight({ query, kind, right }: Asked, [first, ...others]: string[]): boolean {
  if (right.includes('-')) return !first;
  if (kind === 'phrase') {
    const article = [first, ...others].find((url) => url && !NAME.test(url));
    return hasPhrase(article ?? '', query);
  }
  if (kind.startsWith('control')) return !first || !NAME.test(first);
  return right.some(
    (one) => first && (first.includes(`/${one}/`) || first.includes(`/${one.replace('?', '')}/`)),
  );
}

function hasPhrase(url: string, phrase: string): boolean {
  return texts.get(url)?.includes(toPlain(phrase)) ?? false;
}

function isInCopy(phrase: string): boolean {
  const plain = toPlain(phrase);
  return [...texts.values()].some((text) => text.includes(plain));
}

/** Words in small letters, each between spaces. */
function toPlain(text: string): string {
  return ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `;
}

function describeFault(set: string, { query, kind, right }: Asked, [first = '-']: string[]) {
  return `${set}, ${kind}: “${query}” gives ${first}, not ${right.join(' or ') || 'an article'}`;
}

function readQueries(file: string): Asked[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const [query = '', kind = '', right = ''] = line.split('\t');
      return { query, kind, right: right.split('|') };
    });
}

/** Makes queries that nobody tuned for: of each name as it is, turned round and mistyped, and words of the copy. */
function makeQueries(): Asked[] {
  const holders = Map.groupBy(
    registry.entries.flatMap((entry) =>
      getSpellings(entry).map((spelling) => ({ spelling, ref: getRef(entry) })),
    ),
    ({ spelling }) => getNameKey(spelling),
  );
  const made = registry.entries.flatMap((entry, at): Asked[] => {
    const right = [getRef(entry)];
    const { name } = entry;
    const typos = makeTypos(name).filter((typo) => !holders.has(getNameKey(typo)));
    const words = name.split(' ');
    const turned =
      words.length === 2 && entry.kind === 'people' ? [words.toReversed().join(' ')] : [];
    return [
      { query: name.toLowerCase(), kind: 'as written', right },
      ...turned.map((query) => ({ query, kind: 'turned round', right })),
      ...(name.length > 5 ? typos.slice(at % 5, (at % 5) + 1) : []).map((query) => ({
        query,
        kind: 'mistyped',
        right,
      })),
    ];
  });
  const known = new Set(holders.keys());
  const copy = new Set(articles.flatMap(({ text }) => text.split(/[^a-z]+/)));
  const words = [...loadDictionary()].filter(
    (word) => copy.has(word) && word.length > 3 && !known.has(word),
  );
  const controls = words.filter((_, at) => at % Math.ceil(words.length / 100) === 0);
  return [...made, ...controls.map((query) => ({ query, kind: 'control: words', right: [] }))];
}

/** Reads what the page of search knows of its site. */
function readPlace(dir: string) {
  const page = readFileSync(join(dir, 'search/index.html'), 'utf8');
  const [, archives = '[]'] = /data-archives="([^"]*)"/.exec(page) ?? [];
  const languages = /data-languages="([^"]*)"/.exec(page)?.[1]?.split(' ') ?? [];
  const days = z.array(z.string()).parse(JSON.parse(archives.replace(/&#34;|&quot;/g, '"')));
  return { archives: days.length, languages };
}

async function openOrama(): Promise<Search | undefined> {
  const name = '@orama/orama';
  const module: unknown = await import(name).catch(() => undefined);
  const isFunction = (value: unknown) => typeof value === 'function';
  const shape = z.object({
    create: z.custom<(options: object) => Promise<object>>(isFunction),
    insertMultiple:
      z.custom<(database: object, documents: object[]) => Promise<unknown>>(isFunction),
    search: z.custom<(database: object, options: object) => Promise<unknown>>(isFunction),
  });
  const library = shape.safeParse(module);
  if (!library.success) return undefined;
  const { create, insertMultiple, search } = library.data;
  const database = await create({ schema: { url: 'string', title: 'string', text: 'string' } });
  await insertMultiple(database, pages);
  const found = z.object({ hits: z.array(z.object({ document: z.object({ url: z.string() }) })) });
  return async (term) => {
    const options = {
      term,
      properties: ['title', 'text'],
      boost: { title: 3 },
      tolerance: 1,
      limit: 10,
    };
    return found.parse(await search(database, options)).hits.map(({ document }) => document.url);
  };
}
