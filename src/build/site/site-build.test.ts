import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SAME_KEY } from '../../base/plan-link.ts';
import { getSettings } from '../../settings.ts';
import { readSite } from '../../tests/build-site.ts';
import type { PlannedFile } from '../messages.ts';
import { publishSite } from '../publish/publish-site.ts';
import { endYear } from '../year-folder.ts';
import { PlanFailed } from './plan-file.ts';
import { openReceiver } from './receive-files.ts';
import { beginBuild, makeStamp } from './site-build.ts';
import { describeFile } from './site-file.ts';
import { distrustLedger } from './write-ledger.ts';

/** A project of a few files, whose pages are rendered by nobody: what is taken over is asked of the build. */
let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'newsprint-build-'));
  for (const file of ['src/build/build.ts', 'src/build/run-astro.ts', 'astro.config.mjs']) {
    write(file, '');
  }
  write('src/build/search/pagefind-index.ts', '');
  write('src/pages/index.astro', "import '../site/a.ts';");
  write('src/pages/[...list]/feed.xml.ts', '');
  write('src/site/a.ts', 'export const a = 1;');
  write('src/importer/b.ts', 'export const b = 1;');
  write('public/a.svg', '<svg/>');
  write('package.json', '{}');
  write('package-lock.json', '{}');
  mkdirSync(join(root, 'content/articles'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const page = (text: string) =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A</title></head><body>${text}</body></html>`;
const FILES: PlannedFile[] = [
  { path: 'about/index.html', cacheKey: 'about' },
  { path: 'people/index.html', cacheKey: 'people' },
  { path: 'feed.xml', cacheKey: 'feed' },
  { path: 'now.txt' },
];

/** Builds into `dist`, and gives the paths of what had to be rendered. */
async function build(
  env: Record<string, string> = {},
  {
    files = FILES,
    more = [],
    laid = '',
    offline = true,
  }: { files?: PlannedFile[]; more?: PlannedFile[]; laid?: string; offline?: boolean } = {},
): Promise<string[]> {
  const settings = getSettings({ SITE_URL: 'https://one.example', ...env }, root);
  const dir = settings.year ? join(settings.yearsDir, settings.year) : settings.outDir;
  const begun = beginBuild(settings, root, makeStamp(settings, root, offline));
  const staging = join(root, 'staging');
  mkdirSync(join(staging, '_astro'), { recursive: true });
  // Scripts stand there before the first page.
  writeFileSync(join(staging, '_astro/page.js'), '');
  const receiver = openReceiver(begun, staging, () => '');
  const receiveAll = async (paths: readonly string[]) => {
    for (const path of paths) {
      const text = path.endsWith('.html') ? page(path) : path;
      if (path !== laid) await receiver.receive(path, new TextEncoder().encode(text));
      else {
        writeFileSync(join(staging, path), text);
        receiver.take(describeFile(path, text));
      }
    }
  };
  const first = receiver.plan(files);
  await receiveAll(first);
  const later = more.length > 0 ? receiver.planMore(more) : [];
  await receiveAll(later);
  await receiver.end();
  const wanted = [...first, ...later];
  if (settings.year) endYear(begun, staging);
  mkdirSync(dirname(dir), { recursive: true });
  publishSite(begun, dir, staging);
  rmSync(staging, { recursive: true, force: true });
  return wanted;
}

const ALL = FILES.map(({ path }) => path);

describe('a build', () => {
  test('takes over what was made of the same, and renders what has no key', async () => {
    expect(await build()).toEqual(ALL);
    expect(await build()).toEqual(['now.txt']);
    expect(await build()).toEqual(['now.txt']);
    expect(readFileSync(join(root, 'dist/about/index.html'), 'utf8')).toContain('about/index.html');
  });

  test('takes what a plan says is the same as it is, and plans all again where that is not there', async () => {
    await build();
    const files = FILES.map((file) => (file.cacheKey ? { ...file, cacheKey: SAME_KEY } : file));
    expect(await build({}, { files })).toEqual(['now.txt']);
    expect(await build({}, { files })).toEqual(['now.txt']);
    // With its key, whatever that is.
    expect(await build()).toEqual(['now.txt']);
    await expect(
      build({}, { files: [...files, { path: 'b.xml', cacheKey: SAME_KEY }] }),
    ).rejects.toThrow(PlanFailed);
    write('dist/feed.xml', 'changed by hand');
    await expect(build({}, { files })).rejects.toThrow(PlanFailed);
    expect(await build()).toEqual(['feed.xml', 'now.txt']);
  });

  test('takes over what is planned while other pages are rendered, wherever the site is put', async () => {
    const [files, more] = [FILES.slice(0, 2), FILES.slice(2)];
    expect(await build({}, { files, more })).toEqual(ALL);
    expect(await build({}, { files, more })).toEqual(['now.txt']);
    // The ledger knows another folder, so that all files are laid into a new one.
    const dist = join(root, 'dist');
    renameSync(dist, `${dist}-old`);
    cpSync(`${dist}-old`, dist, { recursive: true, preserveTimestamps: true });
    const changed = more.map((file) => ({ ...file, ...(file.cacheKey && { cacheKey: SAME_KEY }) }));
    expect(await build({}, { files, more: changed })).toEqual(['now.txt']);
    expect([...readSite(dist).keys()]).toEqual([...readSite(`${dist}-old`).keys()]);
    const missing = [...changed, { path: 'b.xml', cacheKey: SAME_KEY }];
    await expect(build({}, { files, more: missing })).rejects.toThrow(PlanFailed);
  });

  test('takes over a file that the renderer laid there itself', async () => {
    expect(await build({}, { laid: 'feed.xml' })).toEqual(ALL);
    expect(readFileSync(join(root, 'dist/feed.xml'), 'utf8')).toBe('feed.xml');
    expect(await build()).toEqual(['now.txt']);
    write('dist/feed.xml', 'changed by hand');
    expect(await build()).toEqual(['feed.xml', 'now.txt']);
  });

  test('renders a page again that shows something else', async () => {
    await build();
    const files = FILES.map((file) =>
      file.path === 'feed.xml' ? { ...file, cacheKey: 'b' } : file,
    );
    expect(await build({}, { files })).toEqual(['feed.xml', 'now.txt']);
  });

  test.each([
    ['address', { SITE_URL: 'https://two.example' }],
    ['base', { BASE_PATH: '/news/' }],
  ])('renders all again for another %s', async (_, env) => {
    await build();
    expect(await build(env)).toEqual(ALL);
  });

  test('renders all again when reading offline is switched off', async () => {
    await build();
    expect(await build({}, { offline: false })).toEqual(ALL);
  });

  test.each([
    'src/pages/index.astro',
    'src/site/a.ts',
    'public/a.svg',
    'astro.config.mjs',
    'package.json',
  ])('renders all again when %s has changed', async (file) => {
    await build();
    write(file, '/* changed */');
    expect(await build()).toEqual(ALL);
  });

  test('renders nothing again when the importer has changed', async () => {
    await build();
    write('src/importer/b.ts', 'export const b = 2;');
    expect(await build()).toEqual(['now.txt']);
  });

  test('renders a file again that is gone, has another size, or another content of the same size', async () => {
    await build();
    rmSync(join(root, 'dist/feed.xml'));
    expect(await build()).toEqual(['feed.xml', 'now.txt']);
    const then = new Date(2020, 1, 1);
    utimesSync(join(root, 'dist/feed.xml'), then, then);
    expect(await build()).toEqual(['now.txt']);
    write('dist/feed.xml', 'longer than it was');
    utimesSync(join(root, 'dist/feed.xml'), then, then);
    expect(await build()).toEqual(['feed.xml', 'now.txt']);
    write('dist/feed.xml', 'feed.xmm');
    expect(await build()).toEqual(['feed.xml', 'now.txt']);
  });

  test('takes over a copy, whose files have the same content and other times', async () => {
    await build();
    utimesSync(join(root, 'dist/feed.xml'), new Date(), new Date(2020, 1, 1));
    expect(await build()).toEqual(['now.txt']);
  });

  test('takes over what years left that were built on their own', async () => {
    const files = [
      { path: '2023/storm.txt', cacheKey: 'storm' },
      { path: '2024/calm.txt', cacheKey: 'calm' },
    ];
    const [storm, calm] = files.map(({ path }) => path);
    expect(await build({ BUILD_YEAR: '2023' }, { files: files.slice(0, 1) })).toEqual([storm]);
    expect(await build({}, { files })).toEqual([calm]);
    expect(await build({ BASE_PATH: '/news/' }, { files })).toEqual([storm, calm]);
  });

  test('makes anew what its list is damaged of, wherever a bit has changed', async () => {
    await build();
    const before = readSite(join(root, 'dist'));
    const file = findLedger();
    const bytes = readFileSync(file);
    let place = 7;
    for (let round = 0; round < 25; round++) {
      place = (place * 48271) % 2147483647;
      const spoilt = Buffer.from(bytes);
      spoilt[place % bytes.length] = (spoilt[place % bytes.length] ?? 0) ^ (1 << (round % 8));
      writeFileSync(file, spoilt);
      expect(await build()).toContain('now.txt');
      expect(readSite(join(root, 'dist'))).toEqual(before);
    }
  });

  test.each([
    "update block set files = replace(files, 'bytes', 'bites')",
    'update block set id = id + 1',
    "update block set files = json_set(files, '$[0].searched', 'other')",
    "update block set files = '[]'",
    'delete from block',
  ])('does not trust a list that someone has changed: %s', async (statement) => {
    await build();
    const database = new DatabaseSync(findLedger());
    database.exec(statement);
    database.close();
    const spoilt = ALL.filter((path) => path !== 'feed.xml');
    expect(await build()).toEqual(expect.arrayContaining(spoilt));
  });

  test('writes of a list what has changed alone', async () => {
    await build();
    const database = new DatabaseSync(findLedger());
    database.exec('create table seen (path text)');
    database.exec(
      'create trigger see after insert on file begin insert into seen values (new.path); end',
    );
    await build({}, { files: [...FILES, { path: 'more.xml', cacheKey: 'more' }] });
    const seen = database
      .prepare('select path from seen')
      .all()
      .map(({ path }) => path);
    database.close();
    expect(new Set(seen)).toEqual(new Set(['more.xml']));
  });

  test('leaves what stays in its place untouched, and moves there what has changed', async () => {
    await build();
    const about = statSync(join(root, 'dist/about/index.html'));
    const folder = statSync(join(root, 'dist')).ino;
    await build({}, { files: [...FILES.slice(1), { path: 'more.xml', cacheKey: 'more' }] });
    expect(statSync(join(root, 'dist')).ino).toBe(folder);
    expect([...readSite(join(root, 'dist')).keys()]).toEqual([
      '_astro/page.js',
      'feed.xml',
      'more.xml',
      'now.txt',
      'people/index.html',
    ]);
    await build();
    expect(statSync(join(root, 'dist/about/index.html')).ino).not.toBe(about.ino);
    expect(statSync(join(root, 'dist')).ino).toBe(folder);
  });

  test('takes over no file of search where the list may lack others', async () => {
    const files = [...FILES, { path: 'pagefind/a.json', cacheKey: 'a' }];
    await build({}, { files });
    expect(await build({}, { files })).toEqual(['now.txt']);
    changeLedger('update site set count = count + 1');
    expect(await build({}, { files })).toEqual(['now.txt', 'pagefind/a.json']);
  });

  test.each<[string, () => void]>([
    [
      'a copy of the site',
      () => cpSync(join(root, 'dist'), join(root, 'copy'), { recursive: true }),
    ],
    ['a list without some of its rows', () => changeLedger('delete from block')],
    ['a list that a damaged journal has made doubtful', () => distrustLedger(findLedger())],
    ['a list of which a row is damaged', () => changeLedger("update block set proof = '1'")],
  ])('replaces as a whole a folder that it does not know: %s', async (what, change) => {
    await build();
    change();
    if (what.startsWith('a copy')) {
      rmSync(join(root, 'dist'), { recursive: true });
      renameSync(join(root, 'copy'), join(root, 'dist'));
    }
    const folder = statSync(join(root, 'dist')).ino;
    write('dist/about/more.html', 'left by another');
    await build();
    expect(statSync(join(root, 'dist')).ino).not.toBe(folder);
    expect([...readSite(join(root, 'dist')).keys()]).toEqual([
      '_astro/page.js',
      'about/index.html',
      'feed.xml',
      'now.txt',
      'people/index.html',
    ]);
  });
});

function findLedger(): string {
  const [file = ''] = globSync('node_modules/.cache/newsprint/*/ledger.sqlite', { cwd: root });
  return join(root, file);
}

function changeLedger(statement: string): void {
  const database = new DatabaseSync(findLedger());
  database.exec(statement);
  database.close();
}
