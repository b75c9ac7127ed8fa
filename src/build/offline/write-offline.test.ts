import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { getSettings } from '../../settings.ts';
import type { SiteBuild } from '../site/build-state.ts';
import { beginNew } from '../site/fixtures/begin-new.ts';
import type { DownloadList } from './list-editions.ts';
import { bundleWorker, writeOffline } from './write-offline.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'newsprint-'));
  for (const path of SITE) write(path, path);
});
afterEach(() => rmSync(dir, { recursive: true }));

const SITE = [
  'index.html',
  'offline/index.html',
  'saved/index.html',
  'search/index.html',
  '_astro/page.js',
  '_astro/page.css',
  'manifest.webmanifest',
  'favicon.svg',
  'about/index.html',
  '2024/09/talks/index.html',
  'old/talks/index.html',
  'feed.xml',
];
const world: DownloadList = {
  kind: 'section',
  name: 'World',
  path: '/about/',
  articles: ['/2024/09/talks/', '/old/talks/'],
  names: [],
};
const offer = { lists: [world], old: new Set(['old/talks/index.html']), gone: ['/2024/09/gone/'] };

function write(path: string, text: string): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), text);
}

/** A build that begins anew. */
const settings = getSettings({ SITE_URL: 'https://news.example', BASE_PATH: '/news/' }, tmpdir());
const begin = (given: Partial<SiteBuild> = {}) => beginNew(settings, { stamp: 'code', ...given });
/** Writes what is for reading offline, as such a build does. */
const writeAll = (given: typeof offer | undefined = offer) =>
  bundleWorker(given !== undefined).then((worker) => writeOffline(begin(), dir, worker, given));

type Listed = { version: string; files: string[]; packs: string[]; editions: object[] };

function readList(name: string): Listed {
  return JSON.parse(readFileSync(join(dir, 'offline', `${name}.json`), 'utf8'));
}

/** Runs `sw.js` as it was written, and gives the caches and addresses that it installs, and its listeners. */
async function runWorker() {
  const listeners: Record<string, (event: object) => void> = {};
  const opened: string[] = [];
  const files: string[] = [];
  const works: unknown[] = [];
  const scope = {
    skipWaiting: async () => {},
    location: { origin: 'https://news.example' },
    addEventListener: (type: string, listener: (event: object) => void) => {
      listeners[type] = listener;
    },
    Request,
    caches: {
      open: async (name: string) => {
        opened.push(name);
        return { addAll: async (all: Request[]) => files.push(...all.map(({ url }) => url)) };
      },
    },
  };
  runInNewContext(readFileSync(join(dir, 'sw.js'), 'utf8'), scope);
  listeners['install']?.({ waitUntil: (work: unknown) => works.push(work) });
  await Promise.all(works);
  return { opened, files, types: Object.keys(listeners) };
}

test('the worker holds the frame of the site, by a name that changes with its contents', async () => {
  const bytes = await writeAll();
  const { opened, files, types } = await runWorker();
  const shell = ['', '_astro/page.js', 'favicon.svg', 'manifest.webmanifest'];
  const pages = ['offline/', 'saved/', 'search/'];
  expect(files.map((url) => url.replace('https://news.example/news/', '')).toSorted()).toEqual(
    [...shell, ...pages].toSorted(),
  );
  expect(bytes).toBe(SITE.filter((path) => !/css|about|talks|feed/.test(path)).join('').length);
  expect(types).toEqual(['install', 'activate', 'fetch']);
  expect(opened).toEqual([expect.stringMatching(/^newsprint-shell-[0-9a-f]{16}$/)]);
  write('about/index.html', 'other');
  await writeAll();
  expect((await runWorker()).opened).toEqual(opened);
  write('saved/index.html', 'other');
  await writeAll();
  expect((await runWorker()).opened).not.toEqual(opened);
});

test('lists what can be taken along, all of one version, and nothing that leads on from old addresses', async () => {
  await writeAll();
  const { version, editions } = readList('editions');
  expect(editions).toMatchObject([
    { id: 'all', kind: 'all', articles: 1 },
    { kind: 'section', name: 'World', articles: 1 },
  ]);
  const names = readdirSync(join(dir, 'offline')).filter((name) =>
    /^[0-9a-f]{12}\.json$/.test(name),
  );
  const [part, all] = [readList((names[0] ?? '').replace('.json', '')), readList('all')];
  expect(part).toEqual({ version, files: ['2024/09/talks/', 'about/'], packs: [] });
  expect(all.version).toBe(version);
  expect(all.files.toSorted()).toEqual([
    '',
    '2024/09/talks/',
    'about/',
    'offline/',
    'saved/',
    'search/',
  ]);
  expect(Object.keys(editions[0] ?? {})).toEqual(['id', 'kind', 'name', 'articles', 'bytes']);
});

test('the version of what can be taken along changes with any file of the site', async () => {
  await writeAll();
  const { version } = readList('editions');
  rmSync(join(dir, 'offline/editions.json'));
  for (const path of readdirSync(join(dir, 'offline')).filter((name) => name.endsWith('.json'))) {
    rmSync(join(dir, 'offline', path));
  }
  rmSync(join(dir, 'sw.js'));
  await writeAll();
  expect(readList('editions').version).toBe(version);
  write('feed.xml', 'feed.xmm');
  await writeAll();
  expect(readList('editions').version).not.toBe(version);
});

test('the names index comes in packs, whose names change with it; lists of some names stay apart', async () => {
  const index = { 'names/begun/0.json': '{"a":1}', 'names/index.json': '["“é”"]' };
  const lists = { 'names/lists/people/jane/1.json': '{}', 'names/lists/people/omar/1.json': '[]' };
  for (const [path, text] of Object.entries({ ...index, ...lists })) write(path, text);
  write('people/jane/index.html', 'Jane');
  write('people/omar/index.html', 'Omar');
  const jane = { ...world, names: ['/people/jane/'] };
  await writeAll({ ...offer, lists: [jane] });
  const { packs, files } = readList('all');
  const read = (path: string) => JSON.parse(readFileSync(join(dir, path), 'utf8'));
  expect(packs.map(read)).toEqual([index, lists]);
  expect(files.filter((path) => path.startsWith('names/'))).toEqual([]);
  const [name = ''] = readdirSync(join(dir, 'offline')).filter((one) => /^[0-9a-f]{12}/.test(one));
  const part = readList(name.replace('.json', ''));
  expect(part.packs).toEqual(packs.slice(0, 1));
  expect(part.files).toContain('names/lists/people/jane/1.json');
  expect(part.files).not.toContain('names/lists/people/omar/1.json');
  write('names/index.json', '[]');
  rmSync(join(dir, 'offline/packs'), { recursive: true });
  await writeAll({ ...offer, lists: [jane] });
  expect(readList('all').packs).toEqual([expect.not.stringMatching(packs[0] ?? ''), packs[1]]);
});

test('the pack of the last build is linked where the index and the code are the same', async () => {
  write('names/index.json', '[]');
  const first = begin();
  await writeOffline(first, dir, await bundleWorker(true), offer);
  const pack = [...first.made.values()].find(({ path }) => path.startsWith('offline/packs/'));
  if (!pack) throw new Error('There is no pack.');
  const last = `${dir}-last`;
  onTestFinished(() => rmSync(last, { recursive: true }));
  mkdirSync(join(last, 'offline/packs'), { recursive: true });
  renameSync(join(dir, pack.path), join(last, pack.path));
  const { mtimeMs: time, ino } = statSync(join(last, pack.path));
  const known = { last: new Map([[pack.path, { ...pack, time, dir: last }]]) };
  await writeOffline(begin(known), dir, await bundleWorker(true), offer);
  expect(statSync(join(dir, pack.path)).ino).toBe(ino);
  rmSync(join(dir, pack.path));
  await writeOffline(
    begin({ ...known, stamp: 'other code' }),
    dir,
    await bundleWorker(true),
    offer,
  );
  expect(statSync(join(dir, pack.path)).ino).not.toBe(ino);
  expect(readFileSync(join(dir, pack.path), 'utf8')).toBe('{"names/index.json":"[]"}');
});

test('a large index is in several packs', async () => {
  for (const name of ['0', '1', '2']) write(`names/shards/${name}.json`, 'x'.repeat(600_000));
  await writeAll();
  const sizes = readList('all').packs.map((path) =>
    Object.keys(JSON.parse(readFileSync(join(dir, path), 'utf8'))),
  );
  expect(sizes).toEqual([['names/shards/0.json', 'names/shards/1.json'], ['names/shards/2.json']]);
});

test('where reading offline is switched off, the kill switch stands in place of the worker', async () => {
  expect(await writeOffline(begin({ base: '/' }), dir, await bundleWorker(false), undefined)).toBe(
    0,
  );
  const { files, types } = await runWorker();
  expect(types).toEqual(['install', 'activate']);
  expect(files).toEqual([]);
  expect(readdirSync(join(dir, 'offline'))).toEqual(['index.html']);
});
