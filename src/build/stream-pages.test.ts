import type { AstroPrerenderer } from 'astro';
import { expect, onTestFinished, test } from 'vitest';
import { SAME_KEY } from '../base/plan-link.ts';
import { tellOfArticles, tellOfContents, tellOfSame } from '../base/renderer-state.ts';
import type { PlannedFile } from './messages.ts';
import { streamPages } from './stream-pages.ts';

/** What stands in for Astro: two pages, of which one cannot be rendered. */
const usual: AstroPrerenderer = {
  name: 'usual',
  getStaticPaths: async () => [],
  render: async ({ url }) => {
    if (url.endsWith('/bad/')) throw new RangeError('The page is\nin a circle.');
    return new Response('<p>Good.</p>');
  },
};

/** Lists what is rendered of the paths of a site, and what the publisher is told of them. */
async function plan(year?: string, more: readonly (readonly [string, string, string])[] = []) {
  const given = [
    ['about', 'page', 'a'],
    ['404', 'page', 'b'],
    ['', 'page', undefined],
    ['2024/09/talks', 'page', 'c'],
    ['2023/09/storm/', 'page', 'd'],
    ['photos/boat.webp', 'endpoint', 'e'],
    ['feed.xml', 'endpoint', 'f'],
    ...more,
  ] as const;
  const paths = given.map(([pathname, type, cacheKey]) => {
    return { pathname, route: { type }, ...(cacheKey && { cacheKey }) };
  }) as unknown as Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>;
  const told: PlannedFile[] = [];
  const link = {
    plan: async (files: PlannedFile[]) => {
      told.push(...files);
      return new Set(files.map(({ path }) => path).filter((path) => path !== 'feed.xml'));
    },
    planMore: async () => new Set<string>(),
    send: async () => {},
    end: async () => {},
  };
  const settings = { base: '/', ...(year && { year }) };
  const pages = streamPages({ ...usual, getStaticPaths: async () => paths }, link, settings);
  const rendered = await pages.getStaticPaths();
  return { told, rendered: rendered.map(({ pathname }) => pathname) };
}

test('articles are rendered first, and what the last build left is not; all that there will be is told', async () => {
  const { told, rendered } = await plan();
  expect(rendered).toEqual([
    '2024/09/talks',
    '2023/09/storm/',
    'about',
    '404',
    '',
    'photos/boat.webp',
  ]);
  expect(told).toEqual([
    { path: 'about/index.html', cacheKey: 'a' },
    { path: '404.html', cacheKey: 'b' },
    { path: 'index.html' },
    { path: '2024/09/talks/index.html', cacheKey: 'c' },
    { path: '2023/09/storm/index.html', cacheKey: 'd' },
    { path: 'photos/boat.webp', cacheKey: 'e' },
    { path: 'feed.xml', cacheKey: 'f' },
  ]);
});

test('articles that need no path are told in the order of all', async () => {
  tellOfArticles(
    ['2024/09/new', '2024/09/talks', '2024/01/old', '2023/09/storm'].map(
      (id) => `${id}/index.html`,
    ),
  );
  const { told, rendered } = await plan();
  expect(told.slice(-4)).toEqual([
    { path: '2024/09/new/index.html', cacheKey: SAME_KEY },
    { path: '2024/09/talks/index.html', cacheKey: 'c' },
    { path: '2024/01/old/index.html', cacheKey: SAME_KEY },
    { path: '2023/09/storm/index.html', cacheKey: 'd' },
  ]);
  expect(told).toHaveLength(9);
  expect(rendered).toHaveLength(6);
  expect((await plan()).told).toHaveLength(7);
});

test('pages of lists that need no path are told once', async () => {
  expect(tellOfSame('sections/world/3/index.html')).toEqual([]);
  tellOfSame('people/ada/1/index.html');
  const { told, rendered } = await plan();
  expect(told.filter(({ cacheKey }) => cacheKey === SAME_KEY).map(({ path }) => path)).toEqual([
    'sections/world/3/index.html',
    'people/ada/1/index.html',
  ]);
  expect(rendered).toHaveLength(6);
  expect((await plan()).told).toHaveLength(7);
});

test('of a year its articles are rendered, and pictures, which bear no year', async () => {
  const { told } = await plan('2023');
  expect(told.map(({ path }) => path)).toEqual(['2023/09/storm/index.html', 'photos/boat.webp']);
});

test.each([
  ['a site', undefined, ['names/b.json'], ['names/a.json', 'names/b.json']],
  ['a year', '2023', [], undefined],
])('of %s, what is late is planned on its own', async (_what, year, rendered, told) => {
  let planned: PlannedFile[] | undefined;
  const link = {
    plan: async () => new Set<string>(),
    planMore: async (files: PlannedFile[]) => {
      planned = files;
      return new Set(['names/b.json']);
    },
    send: async () => {},
    end: async () => {},
  };
  const late = ['names/a.json', 'names/b.json'].map((pathname) => {
    return { pathname, route: { type: 'endpoint' }, cacheKey: `key of ${pathname}` };
  }) as unknown as Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>;
  const settings = { base: '/', ...(year && { year }) };
  const pages = streamPages({ ...usual, getLatePaths: async () => late }, link, settings);
  expect((await pages.getLatePaths?.())?.map(({ pathname }) => pathname)).toEqual(rendered);
  expect(planned).toEqual(told?.map((path) => ({ path, cacheKey: `key of ${path}` })));
});

test('content that is known is sent as it is; what cannot be made of it is told as of any page', async () => {
  onTestFinished(() => void Reflect.deleteProperty(globalThis, Symbol.for('newsprint.contents')));
  tellOfContents([['names/a.json', () => '{"é":1}']]);
  tellOfContents([
    ['data/a.csv', () => Buffer.from('é,1')],
    [
      'names/b.json',
      () => {
        throw new RangeError('Too long.');
      },
    ],
  ]);
  const sent: [string, string][] = [];
  const link = {
    plan: async () => new Set<string>(),
    planMore: async () => new Set<string>(),
    send: async (path: string, body: Uint8Array) => void sent.push([path, `${Buffer.from(body)}`]),
    end: async () => {},
  };
  const pages = streamPages(usual, link, { base: '/' });
  const options = { routeData: { type: 'endpoint' } } as Parameters<typeof pages.render>[1];
  for (const path of ['names/a.json', 'data/a.csv', 'names/b.json', 'feed.xml']) {
    await pages.render(new Request(`https://news.example/${path}`), options);
  }
  expect(sent).toEqual([
    ['names/a.json', '{"é":1}'],
    ['data/a.csv', 'é,1'],
    ['feed.xml', '<p>Good.</p>'],
  ]);
  await expect(pages.teardown?.()).rejects.toThrow(
    /names\/b\.json could not be made: Too long\. .*fault of the code/,
  );
});

/** As the code of pages throws it, by another copy of its class. */
class StoreIncomplete extends Error {
  override name = 'StoreIncomplete';
}

test.each([
  ['what is known of articles is damaged', new StoreIncomplete('It is damaged.')],
  ['a disk is full', new Error('ENOSPC: no space left on device, write')],
])('nothing more is rendered where %s', async (_what, error) => {
  const render = async () => {
    throw error;
  };
  const link = {
    plan: async () => new Set<string>(),
    planMore: async () => new Set<string>(),
    send: async () => {},
    end: async () => {},
  };
  const pages = streamPages({ ...usual, render }, link, { base: '/' });
  const options = { routeData: { type: 'page' } } as Parameters<typeof pages.render>[1];
  const rendered = pages.render(new Request('https://news.example/a/'), options);
  await expect(rendered).rejects.toThrow(error.message);
  await expect(pages.teardown?.()).resolves.toBeUndefined();
});

test('a page that cannot be rendered is told at the end by its address; the others are made', async () => {
  const sent: string[] = [];
  const link = {
    plan: async () => new Set<string>(),
    planMore: async () => new Set<string>(),
    send: async (path: string) => void sent.push(path),
    end: async () => {},
  };
  const pages = streamPages(usual, link, { base: '/news/' });
  const options = { routeData: { type: 'page' } } as Parameters<typeof pages.render>[1];
  for (const path of ['2024/09/bad/', '2024/09/good/']) {
    await pages.render(new Request(`https://news.example/news/${path}`), options);
  }
  expect(sent).toEqual(['2024/09/good/index.html']);
  await expect(pages.teardown?.()).rejects.toThrow(
    /^\/2024\/09\/bad\/ could not be made: The page is in a circle\. .*Report this/,
  );
});
