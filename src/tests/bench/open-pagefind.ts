import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { z } from 'astro/zod';
import { close, createIndex } from 'pagefind';
import sirv from 'sirv';

/** A text to search, by its address. */
export type Page = { url: string; title: string; text: string };
/** What the network gave since the count was last reset. */
type Traffic = { requests: number; bytes: number };

const found = z.object({
  results: z.array(
    z.object({ data: z.custom<() => Promise<unknown>>((value) => typeof value === 'function') }),
  ),
});
const shape = z.object({
  search: z.custom<(query: string) => Promise<unknown>>((value) => typeof value === 'function'),
  options: z.custom<(to: object) => Promise<void>>((value) => typeof value === 'function'),
});

/**
 * Indexes pages with Pagefind as it comes, serves the index and opens Pagefind's own script on it.
 *
 * @returns A search that gives the address of the first result, one that tells its cost, a way to stop.
 */
export async function openPagefind(pages: readonly Page[]) {
  const { index } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error('Pagefind did not start.');
  for (const { url, title, text } of pages) {
    await index.addCustomRecord({
      url,
      content: `${title}. ${text}`,
      language: 'en',
      meta: { title },
    });
  }
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();

  // Other libraries have their turn between two searches: what is open then stays open.
  const server = createServer({ keepAliveTimeout: 600_000 }, sirv(folder)).listen(0);
  const address = server.address();
  const origin = `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`;
  const traffic: Traffic = { requests: 0, bytes: 0 };
  const fetchOver = globalThis.fetch;
  // Pagefind's script asks for paths of its page; Node has no page.
  globalThis.fetch = async (path, init) => {
    const response = await fetchOver(new URL(String(path), origin), init);
    traffic.requests += 1;
    traffic.bytes += (await response.clone().arrayBuffer()).byteLength;
    return response;
  };
  const script = join(folder, 'pagefind/pagefind.js');
  const start = async (instance: number) => {
    const pagefind = shape.parse(await import(`${pathToFileURL(script).href}?${instance}`));
    await pagefind.options({ basePath: `${origin}/pagefind/` });
    return pagefind;
  };
  const { search } = await start(0);
  let instances = 0;
  /** What a first search costs with nothing cached, up to the first ten results. */
  const askCold = async (query: string): Promise<Traffic> => {
    const before = { ...traffic };
    const cold = await start(++instances);
    const { results } = found.parse(await cold.search(query));
    await Promise.all(results.slice(0, 10).map((result) => result.data()));
    const own = gzipSync(readFileSync(script), { level: 9 }).length;
    return {
      requests: traffic.requests - before.requests + 1,
      bytes: traffic.bytes - before.bytes + own,
    };
  };
  const find = async (query: string, most: number): Promise<string[]> => {
    const { results } = found.parse(await search(query));
    const first = await Promise.all(results.slice(0, most).map((result) => result.data()));
    return first.map(
      (data) => new URL(z.object({ url: z.string() }).parse(data).url, origin).pathname,
    );
  };
  const stop = () => {
    globalThis.fetch = fetchOver;
    server.close();
  };
  return { find, askCold, stop, fetch: globalThis.fetch };
}
