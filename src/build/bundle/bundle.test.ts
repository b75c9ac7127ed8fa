import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSite } from '../../tests/build-site.ts';
import { LATE, renderAll } from './astro-bundle.ts';
import {
  beginWithBundle,
  digestBundle,
  dropViteNames,
  hasBundle,
  publishBundle,
  removeBundle,
  saveBundle,
} from './bundle-store.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bundle-'));
  write('built/.prerender/prerender-entry.aB_1.mjs', "export * from './chunks/a.mjs';");
  write('built/.prerender/chunks/a.mjs', 'export const a = 1;');
  write('made/_astro/page.js', 'made()');
  write('made/index.html', 'a page');
  write('public/icons/a.svg', '<svg/>');
  write('package-lock.json', '{}');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

async function save(digest = 'one'): Promise<string> {
  const saveFolder = join(root, '.astro/new');
  const [server, site] = [join(root, 'built'), join(root, 'made')];
  await saveBundle(root, { server, site, to: saveFolder });
  publishBundle(root, digest, saveFolder);
  return join(root, '.astro/bundles', digest);
}

const begin = (digest = 'one') => beginWithBundle(root, digest, join(root, 'site'));

describe('a bundle that was saved', () => {
  test('begins a site with its scripts and with public files', async () => {
    const bundle = await save();
    const entry = begin();
    expect(fileURLToPath(entry).startsWith(bundle)).toBe(true);
    expect(await import(entry)).toMatchObject({ a: 1 });
    expect([...readSite(join(root, 'site')).keys()]).toEqual(['_astro/page.js', 'icons/a.svg']);
    expect(readdirSync(join(root, '.astro/bundles'))).toEqual(['one']);
  });

  test('is one file of code that loads what it imports; what cannot be joined stays as it is', async () => {
    write('built/.prerender/chunks/a.mjs', "export { a } from 'package';");
    write('node_modules/package/package.json', '{"type":"module","exports":"./index.js"}');
    write('node_modules/package/index.js', 'export const a = 2;');
    const bundle = await save();
    rmSync(join(root, 'node_modules'), { recursive: true });
    expect(await import(begin())).toMatchObject({ a: 2 });
    expect(readdirSync(join(bundle, 'code'))).toHaveLength(1);

    write('built/.prerender/chunks/a.mjs', "import 'nowhere'; export const a = 3;");
    const other = await save('other');
    expect(readdirSync(join(other, 'code')).sort()).toEqual(['chunks', 'prerender-entry.aB_1.mjs']);
    expect(readdirSync(other).sort()).toEqual(['_astro', 'bundle.json', 'code']);
  });

  test('is there until it is removed', async () => {
    expect(hasBundle(root, 'one')).toBe(false);
    await save();
    expect(hasBundle(root, 'one')).toBe(true);
    removeBundle(root, 'one');
    expect(hasBundle(root, 'one')).toBe(false);
  });

  test('that another build has published meanwhile stays', async () => {
    const bundle = await save();
    writeFileSync(join(bundle, 'mark'), '');
    await save();
    expect(existsSync(join(bundle, 'mark'))).toBe(true);
  });

  test('is not used when it is damaged: each byte counts, and each file', async () => {
    const bundle = await save();
    const copy = join(root, 'copy');
    cpSync(bundle, copy, { recursive: true });
    for (const file of readSite(copy).keys()) {
      const bytes = readFileSync(join(copy, file));
      bytes[0] = (bytes[0] ?? 0) ^ 1;
      writeFileSync(join(bundle, file), bytes);
      expect(() => begin(), file).toThrow(/damaged/);
      rmSync(join(bundle, file));
      expect(() => begin(), file).toThrow();
      cpSync(copy, bundle, { recursive: true });
    }
    writeFileSync(join(bundle, 'code/more.mjs'), '');
    expect(() => begin()).toThrow(/damaged/);
  });

  test('stays beside a later one, unless it was not used for a day', async () => {
    await save();
    await save('two');
    expect(hasBundle(root, 'one')).toBe(true);
    const before = new Date(Date.now() - 25 * 60 * 60 * 1000);
    utimesSync(join(root, '.astro/bundles/one'), before, before);
    await save('three');
    expect(readdirSync(join(root, '.astro/bundles')).sort()).toEqual(['three', 'two']);
  });

  test('of which only half is there is not put in place', () => {
    const saveFolder = join(root, '.astro/new');
    mkdirSync(saveFolder, { recursive: true });
    publishBundle(root, 'one', saveFolder);
    expect(hasBundle(root, 'one')).toBe(false);
  });
});

describe('the digest of a bundle', () => {
  const digest = (env: Record<string, string> = {}) => digestBundle(root, 'stamp', env);

  test.each([
    ['the lockfile', () => write('package-lock.json', '{"a": 1}')],
    ['the packages that are there', () => write('node_modules/.package-lock.json', '{}')],
    ['how types are read', () => write('tsconfig.json', '{}')],
  ])('is another with %s', (_what, change) => {
    const before = digest();
    expect(digest()).toBe(before);
    change();
    expect(digest()).not.toBe(before);
  });

  test('is another for other code, and for variables that code may hold', () => {
    expect(digestBundle(root, 'other', {})).not.toBe(digest());
    expect(digest({ PUBLIC_KEY: 'a' })).not.toBe(digest());
    expect(digest({ NODE_ENV: 'production' })).not.toBe(digest());
    expect(digest({ OUT_DIR: 'dist' })).toBe(digest());
  });

  test('knows nothing of names that say whether a build is one', () => {
    expect(dropViteNames({ DEV: '1', MODE: 'test', DEVICE: 'a' })).toEqual({ DEVICE: 'a' });
  });

  test('is none where a file of variables stands', () => {
    write('.env.production', 'PUBLIC_KEY=a');
    expect(digest()).toBeUndefined();
  });
});

describe('what is rendered by a bundle', () => {
  const render = async (paths: [pathname: string, type: string][]) => {
    const seen: string[] = [];
    const pages = {
      name: 'pages',
      setup: async () => {},
      getStaticPaths: async () => paths.map(([pathname, type]) => ({ pathname, route: { type } })),
      render: async ({ url }: Request) => {
        seen.push(url);
        return new Response('');
      },
    };
    await renderAll(pages as unknown as Parameters<typeof renderAll>[0], {
      siteUrl: 'https://news.example',
      base: '/news/',
    });
    return seen.map((url) => url.slice('https://news.example'.length));
  };

  test('is asked for by the addresses that Astro gives pages and files', async () => {
    expect(
      await render([
        ['/', 'page'],
        ['/404', 'page'],
        ['/people/a/', 'page'],
        ['/feed.xml', 'endpoint'],
        ['/photos/boat.webp/', 'endpoint'],
      ]),
    ).toEqual([
      '/news/photos/boat.webp/',
      '/news/',
      '/news/404/',
      '/news/people/a/',
      '/news/feed.xml',
    ]);
  });

  /** Renders some addresses, of which some are late; tells what was begun, and how many of a kind were at once. */
  const renderMixed = async (
    first: string[],
    { late = [], bad }: { late?: string[]; bad?: string } = {},
  ) => {
    const now: Record<string, number> = {};
    const most: Record<string, number> = {};
    const begun: string[] = [];
    const list = async (pathnames: string[]) =>
      pathnames.map((pathname) => ({ pathname, route: { type: 'page' } }));
    const pages = {
      name: 'pages',
      getStaticPaths: () => list(first),
      getLatePaths: () => {
        begun.push('late');
        return list(late);
      },
      render: async ({ url }: Request) => {
        const address = new URL(url).pathname.slice(1, -1);
        const kind = address.split('/')[0] ?? '';
        begun.push(address);
        now[kind] = (now[kind] ?? 0) + 1;
        most[kind] = Math.max(most[kind] ?? 0, now[kind]);
        await new Promise((resolve) => setImmediate(resolve));
        now[kind] -= 1;
        if (bad === address) throw new RangeError(bad);
        return new Response('');
      },
      teardown: async () => expect(Object.values(now).every((count) => count === 0)).toBe(true),
    };
    const settings = { siteUrl: 'https://news.example', base: '/' };
    const rendered = renderAll(pages as unknown as Parameters<typeof renderAll>[0], settings);
    return { error: await rendered.catch((error: unknown) => error), most, begun };
  };
  const number = (start: string, count: number) =>
    Array.from({ length: count }, (_, at) => `${start}${at}`);
  const ARTICLES = number('2024/09/', 9);

  test('is one page after the other, and four pictures meanwhile', async () => {
    const { error, most, begun } = await renderMixed([
      ...number('photos/', 9),
      ...number('list/', 9),
    ]);
    expect(error).toBeUndefined();
    expect(most).toEqual({ photos: 4, list: 1 });
    expect(new Set(begun).size).toBe(19);
    // Neither waits for all of the other.
    const isPicture = begun.map((address) => address.startsWith('photos/'));
    expect(isPicture.lastIndexOf(true)).toBeGreaterThan(begun.indexOf('list/0'));
    expect(isPicture.lastIndexOf(false)).toBeGreaterThan(isPicture.indexOf(true));
  });

  test('is late when all articles are made, while lists are', async () => {
    const late = number('names/', 9);
    const { error, begun } = await renderMixed([...number('list/', 9), ...ARTICLES], { late });
    expect(error).toBeUndefined();
    expect(begun.slice(0, 9)).toEqual(ARTICLES);
    expect(begun.indexOf('late')).toBeLessThan(begun.indexOf('list/1'));
    expect(begun.indexOf('names/0')).toBeLessThan(begun.indexOf('list/8'));
    expect(new Set(begun)).toEqual(new Set([...ARTICLES, ...number('list/', 9), 'late', ...late]));
  });

  test.each(['photos/1', '2024/09/1', 'list/1', 'names/1'])(
    'ends where %s cannot be rendered',
    async (bad) => {
      const first = [...ARTICLES.slice(0, 3), ...number('photos/', 99), ...number('list/', 99)];
      const { error, begun } = await renderMixed(first, { late: number('names/', 99), bad });
      expect(error).toEqual(new RangeError(bad));
      expect(begun.length).toBeLessThan(60);
    },
  );

  test('may be late only by routes that there are', () => {
    expect(LATE.filter((file) => !existsSync(file))).toEqual([]);
  });

  test('has each address once, and endings that are known', async () => {
    await expect(
      render([
        ['/a', 'page'],
        ['/a/', 'page'],
      ]),
    ).rejects.toThrow(/address of two pages/);
    await expect(render([['/file', 'endpoint']])).rejects.toThrow(/without an ending/);
    const { error } = await renderMixed(['list/0'], { late: ['list/0'] });
    expect(`${error}`).toMatch(/address of two pages/);
  });
});
