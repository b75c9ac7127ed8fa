import { afterEach, expect, test, vi } from 'vitest';
import { erase } from '../storage/reader-storage.ts';
import { loadDownloaded, loadEditions, storeDownloaded } from './editions.ts';

afterEach(() => {
  erase();
  vi.unstubAllGlobals();
});

const answer = (response: Response) => vi.stubGlobal('fetch', async () => response);

test('reads the list of editions, and takes what is none for nothing', async () => {
  const all = { id: 'all', kind: 'all', name: '', articles: 2, bytes: 3000 };
  const more = { id: 7, kind: 'section', name: 'World', articles: -1, bytes: 'many' };
  answer(Response.json({ version: 'v2', editions: [all, more, 'none'] }));
  expect(await loadEditions()).toEqual({
    version: 'v2',
    editions: [all, { id: '', kind: 'section', name: 'World', articles: 0, bytes: 0 }],
  });
  answer(Response.json([]));
  expect(await loadEditions()).toEqual({ version: '', editions: [] });
});

test('says that there is no list', async () => {
  answer(new Response('', { status: 404 }));
  await expect(loadEditions()).rejects.toThrow('There is no list of editions.');
});

test('remembers what was taken along', () => {
  expect(loadDownloaded()).toEqual({ version: '', ids: [] });
  storeDownloaded({ version: 'v2', ids: ['all'] });
  expect(loadDownloaded()).toEqual({ version: 'v2', ids: ['all'] });
});
