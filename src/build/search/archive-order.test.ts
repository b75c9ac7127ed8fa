import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'astro/zod';
import { close } from 'pagefind';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getWeight } from '../../site/search/load-pagefind.ts';
import { startIndex } from './pagefind-index.ts';

const isFunction = (value: unknown) => typeof value === 'function';
type Options = Record<string, unknown>;
const script = z.object({ createInstance: z.custom<(options: Options) => unknown>(isFunction) });
const shape = z.object({
  options: z.custom<(options: Options) => Promise<void>>(isFunction),
  mergeIndex: z.custom<(path: string, options: Options) => Promise<void>>(isFunction),
  search: z.custom<(query: string, options: Options) => Promise<unknown>>(isFunction),
});
const found = z.object({
  results: z.array(z.object({ data: z.custom<() => Promise<{ url: string }>>(isFunction) })),
});

const folder = mkdtempSync(join(tmpdir(), 'newsprint-search-'));
const fetchOver = globalThis.fetch;

async function writeIndex(name: string, days: readonly string[]): Promise<void> {
  const index = await startIndex({});
  for (const day of days) {
    const record = { url: `/${day}/`, content: `A ferry came on ${day}.`, language: 'en' };
    await index.addCustomRecord({ ...record, sort: { date: day } });
  }
  await index.writeFiles({ outputPath: join(folder, name) });
}

beforeAll(async () => {
  await writeIndex('pagefind', ['2025-03-02', '2025-03-01', '2025-03-03', '2025-02-01']);
  await writeIndex('pagefind/archive/2', ['2024-01-02', '2024-01-03', '2024-01-01']);
  await writeIndex('pagefind/archive/1', ['2023-05-06', '2023-05-05', '2023-05-07', '2023-05-04']);
  await close();
  // Pagefind's script asks for paths of its page; Node has no page.
  globalThis.fetch = async (path) => new Response(readFileSync(join(folder, toPath(`${path}`))));
});
afterAll(() => {
  globalThis.fetch = fetchOver;
  rmSync(folder, { recursive: true });
});

function toPath(address: string): string {
  return new URL(address, 'http://news.example').pathname;
}

test('finds the same in all indexes, and sorts by date across them', async () => {
  const file = pathToFileURL(join(folder, 'pagefind/pagefind.js')).href;
  const { createInstance } = script.parse(await import(/* @vite-ignore */ file));
  const basePath = 'http://news.example/pagefind/';
  const pagefind = shape.parse(createInstance({ basePath }));
  await pagefind.options({ baseUrl: '/', indexWeight: getWeight(2, true) });
  for (const older of [1, 0]) {
    await pagefind.mergeIndex(`${basePath}archive/${older + 1}/`, {
      baseUrl: '/',
      indexWeight: getWeight(older, true),
    });
  }
  const { results } = found.parse(await pagefind.search('ferry', { sort: { date: 'desc' } }));
  const urls = await Promise.all(results.map(async (result) => (await result.data()).url));
  expect(urls).toEqual([
    '/2025-03-03/',
    '/2025-03-02/',
    '/2025-03-01/',
    '/2025-02-01/',
    '/2024-01-03/',
    '/2024-01-02/',
    '/2024-01-01/',
    '/2023-05-07/',
    '/2023-05-06/',
    '/2023-05-05/',
    '/2023-05-04/',
  ]);
});
