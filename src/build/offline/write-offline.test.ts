import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DownloadList } from './list-editions.ts';
import { writeOffline } from './write-offline.ts';

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

/** Writes what is for reading offline, as a build does that begins anew. */
const writeAll = (given: typeof offer | undefined = offer) =>
  writeOffline({ reused: new Map(), made: new Map(), base: '/news/' }, dir, given);

function readList(name: string): { version: string; files: string[]; editions: object[] } {
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
  expect(part).toEqual({ version, files: ['2024/09/talks/', 'about/'] });
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

test('where reading offline is switched off, the kill switch stands in place of the worker', async () => {
  expect(
    await writeOffline({ reused: new Map(), made: new Map(), base: '/' }, dir, undefined),
  ).toBe(0);
  const { files, types } = await runWorker();
  expect(types).toEqual(['install', 'activate']);
  expect(files).toEqual([]);
  expect(readdirSync(join(dir, 'offline'))).toEqual(['index.html']);
});
