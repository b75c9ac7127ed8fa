import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isArticleFile, toAddress } from '../../base/address.ts';
import { getStrings } from '../../base/strings/strings.ts';
import { getText, listPages, readPage } from '../read-page.ts';
import { testSites } from '../test-sites.ts';

/** Reads CSV as RFC 4180 has it. */
function readCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  for (const { groups } of text.matchAll(
    /(?:"(?<quoted>(?:[^"]|"")*)"|(?<bare>[^",\r\n]*))(?<end>,|\r\n)/g,
  )) {
    const { quoted, bare = '', end } = groups ?? {};
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === '\r\n') rows.push([]);
  }
  const [columns = [], ...others] = rows.slice(0, -1);
  return others.map((cells) =>
    Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ''])),
  );
}

/** What a page says of itself to machines, in so far as rows say it too. */
type Thing = {
  wordCount?: number;
  geo?: { latitude: number; longitude: number };
  sameAs?: string[];
  containedInPlace?: { '@id': string };
};
const readThing = (page: Document): Thing =>
  JSON.parse(page.querySelector('script[type="application/ld+json"]')?.textContent ?? '{}');

const toText = (cell: unknown) => (Array.isArray(cell) ? cell.join('|') : `${cell}`);
const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();

describe.each(Object.entries(testSites))('the data of the site “%s”', (_name, site) => {
  const origin = `https://news.example${site.base}`;
  const read = (file: string) => readFileSync(join(site.dir, file), 'utf8');
  const readAll = (pattern: string) =>
    globSync(`data/${pattern}.csv`, { cwd: site.dir }).flatMap((file) => readCsv(read(file)));
  const toPage = (url: string | undefined) => decodeURI(url ?? '').slice(origin.length);
  const pages = listPages(site)
    .filter(isArticleFile)
    .filter((path) => {
      return readPage(site, path).querySelector('article[data-pagefind-body]');
    });

  test('every article has its row, and every row says what the page says', () => {
    const rows = readAll('articles-*');
    const addresses = rows.map(({ url }) => `/${toPage(url)}`);
    expect(addresses.sort()).toEqual(pages.map(toAddress).sort());
    for (const row of rows) {
      const page = readPage(site, toPage(row['url']));
      const times = [...page.querySelectorAll('.facts time')];
      const [published, updated = ''] = times.map((time) => time.getAttribute('datetime'));
      const original = page.querySelector('.after footer a[rel=external]');
      const facts = getText(page.querySelector('.facts'));
      expect(row).toMatchObject({
        title: getText(page.querySelector('h1')),
        language: page.documentElement.getAttribute('lang'),
        published,
        updated,
        source_url: original?.getAttribute('href') ?? '',
        section: getText(page.querySelector('article header .label')),
        words: `${readThing(page).wordCount}`,
      });
      const mark = page.querySelector('article header .kind');
      const labels: Record<string, string> = getStrings(row['language'] ?? '').labels;
      expect(labels[row['label'] ?? ''] ?? '', row['url']).toBe(getText(mark));
      const byline = getText(page.querySelector('.facts .byline b'));
      expect(row['byline']?.split('|').filter(Boolean).join(', '), row['url']).toBe(byline);
      for (const one of [row['source'], row['dateline'], ...(row['agencies']?.split('|') ?? [])]) {
        expect(facts).toContain(squeeze(one ?? ''));
      }
    }
  });

  test('every name has its row, and every row says what its page says', () => {
    const rows = readAll('names');
    const own = listPages(site).filter((path) =>
      /^(?:people|places|organizations)\/[^/]+\/index/.test(path),
    );
    const named = own.filter((path) => readPage(site, path).querySelector('.articles'));
    expect(rows.map(({ url }) => `${toPage(url)}index.html`).sort()).toEqual(named.sort());
    for (const row of rows) {
      const page = readPage(site, toPage(row['url']));
      expect(getText(page.querySelector('h1'))).toBe(row['name']);
      expect(getText(page.querySelector('.summary'))).toBe(squeeze(row['summary'] ?? ''));
      const count = Number.parseInt(getText(page.querySelector('#articles')), 10);
      expect(count, row['url']).toBe(Number(row['articles']));
      expect(`${row['id']}/`).toBe(toPage(row['url']));
      const { geo, sameAs = [], containedInPlace } = readThing(page);
      expect(row).toMatchObject({
        kind: row['id']?.split('/')[0],
        latitude: `${geo?.latitude ?? ''}`,
        longitude: `${geo?.longitude ?? ''}`,
        wikidata: sameAs.join(' ').match(/wikidata\.org\/wiki\/(Q\d+)/)?.[1] ?? '',
        within: toPage(containedInPlace?.['@id']).slice(0, -1),
      });
      const told = [...page.querySelectorAll('.native, .spellings li')].map(getText);
      expect(told, row['url']).toEqual(
        expect.arrayContaining(row['spellings']?.split('|').filter(Boolean).map(squeeze) ?? []),
      );
    }
  });

  test('mentions are those that the pages of articles and of names show', () => {
    const rows = readAll('mentions-*').map((row) => `${toPage(row['article'])} ${row['name']}`);
    const shown = pages.flatMap((path) =>
      [...readPage(site, path).querySelectorAll('.names a[href]')].map((link) => {
        const ref = decodeURI(link.getAttribute('href') ?? '').slice(site.base.length, -1);
        return `${path.replace('index.html', '')} ${ref}`;
      }),
    );
    expect(rows.sort()).toEqual(shown.sort());
    for (const { article, name, written, sentence } of readAll('mentions-*')) {
      const page = readPage(site, name ?? '');
      const link = `${site.base}${toPage(article)}`;
      const item = page.querySelector(`.articles a[href="${link}"]`)?.closest('article');
      expect(getText(item?.querySelector('blockquote'))).toBe(squeeze(sentence ?? ''));
      expect(getText(item?.querySelector('mark'))).toBe(squeeze(written?.split('|')[0] ?? ''));
      const story = getText(readPage(site, toPage(article)).querySelector('article'));
      for (const surface of written?.split('|') ?? []) expect(story).toContain(squeeze(surface));
    }
  });

  test.each(globSync('data/*.csv', { cwd: site.dir }))('%s and its JSON say the same', (file) => {
    const json = JSON.parse(read(file.replace('csv', 'json')));
    const { license, ...lists } = json;
    expect(license).toMatch(/CC0/);
    const rows: Record<string, unknown>[] = Object.values(lists).flat() as Record<
      string,
      unknown
    >[];
    const flat = rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([key, cell]) => [
          key,
          typeof cell === 'number' ? `${cell}` : toText(cell).replace(/^[=+\-@\t]/, "'$&"),
        ]),
      ),
    );
    expect(readCsv(read(file))).toEqual(flat);
  });

  test('records for reference managers are as many as articles, and no two have one name', () => {
    for (const file of globSync('data/articles-*.csv', { cwd: site.dir })) {
      const rows = readCsv(read(file));
      const records = (ending: string) => read(file.replace('csv', ending));
      const csl: { id: string; URL: string }[] = JSON.parse(records('csl.json'));
      expect(csl.map(({ URL }) => URL)).toEqual(rows.map(({ url }) => url));
      expect(new Set(csl.map(({ id }) => id)).size).toBe(rows.length);
      expect(records('ris').match(/^ER {2}- /gm)).toHaveLength(rows.length);
      const keys = [...records('bib').matchAll(/^@article\{(.*),$/gm)].map(([, key]) => key);
      expect(keys).toEqual(csl.map(({ id }) => id));
    }
  });

  test('the page of data leads to every file', () => {
    const links = [...readPage(site, 'data').querySelectorAll('main li a')].map(
      (link) => link.getAttribute('href')?.slice(site.base.length) ?? '',
    );
    const files = globSync('data/*', { cwd: site.dir }).filter((file) => !file.endsWith('.html'));
    expect(links.sort()).toEqual(files.sort());
  });

  test('beside every article is a file of its text, which says what the page says', () => {
    for (const path of pages) {
      const page = readPage(site, path);
      const link = page.querySelector('link[rel=alternate][type="text/markdown"]');
      const file = decodeURI(link?.getAttribute('href') ?? '').slice(site.base.length);
      expect(file).toBe(path.replace('/index.html', '.md'));
      expect(existsSync(join(site.dir, file))).toBe(true);
      const [, head = '', text = ''] = /^---\n(.*?)\n---\n\n(.*)$/s.exec(read(file)) ?? [];
      const facts = parse(head);
      expect(facts.title).toBe(getText(page.querySelector('h1')));
      expect(facts.url).toBe(origin + encodeURI(path.replace('index.html', '')));
      const bare = (some: string) =>
        some.replace(/\]\([^)]*\)/g, '').replace(/[\s\\*_`>|#[\]()-]+/g, '');
      for (const paragraph of page.querySelectorAll('.prose > p')) {
        expect(bare(text)).toContain(bare(paragraph.textContent ?? ''));
      }
      expect(text).not.toMatch(/\]\(\/(?:people|places|organizations)\//);
    }
  });
});

test('the reader of CSV reads quotes, commas and lines within a cell', () => {
  expect(readCsv('a,b\r\n"1, ""2""","x\r\ny"\r\n,\r\n')).toEqual([
    { a: '1, "2"', b: 'x\r\ny' },
    { a: '', b: '' },
  ]);
});
