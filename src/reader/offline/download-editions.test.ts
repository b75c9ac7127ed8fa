import { afterEach, expect, test, vi } from 'vitest';
import { downloadEditions, isErased } from './download-editions.ts';
import { hold, listHeld, ORIGIN, openMemoryCaches } from './fixtures/memory-caches.ts';

afterEach(() => void vi.unstubAllGlobals());

type Lists = Readonly<Record<string, { version: string; files: string[]; packs?: string[] }>>;

/** Opens a device and a site: its lists of editions, and files whose texts are their addresses. */
function openDevice(
  lists: Lists,
  {
    most,
    failing,
    onFile,
    packs = {},
  }: {
    most?: number;
    failing?: string;
    onFile?: () => Promise<unknown>;
    packs?: Readonly<Record<string, unknown>>;
  } = {},
) {
  const fetched: string[] = [];
  const caches = openMemoryCaches(async ({ url }) => {
    const address = url.replace(ORIGIN, '');
    fetched.push(address);
    await onFile?.();
    return address === failing ? new Response('', { status: 404 }) : new Response(address);
  }, most);
  vi.stubGlobal('caches', caches);
  vi.stubGlobal('location', new URL(`${ORIGIN}/saved/`));
  vi.stubGlobal('fetch', async (address: string) => {
    const pack = address.replace(`${ORIGIN}/`, '');
    if (pack in packs) {
      fetched.push(pack);
      return Response.json(packs[pack]);
    }
    const list = lists[decodeURIComponent(address.replace(/^\/offline\/|\.json$/g, ''))];
    return list ? Response.json(list) : new Response('', { status: 404 });
  });
  return { caches, fetched };
}

const world = { version: 'v2', files: ['a/', 'b/'] };
const may = { version: 'v2', files: ['b/', 'c/'] };
const before = { '/a/': 'old', '/offline/whole': 'v1' };

test('fetches each file of editions once, tells how many are there, and marks them whole at the end', async () => {
  const { caches, fetched } = openDevice({ world, 'may & june': may });
  const told: string[] = [];
  await downloadEditions(['world', 'may & june'], (done, all) => told.push(`${done} of ${all}`));
  expect(fetched.toSorted()).toEqual(['/a/', '/b/', '/c/']);
  expect(told).toEqual(['1 of 3', '2 of 3', '3 of 3']);
  const held = await listHeld(caches);
  expect(held.at(-1)).toBe('newsprint-taken-v2: /offline/whole');
  expect(held).toHaveLength(4);
});

test('fetches nothing again that it holds of that version, and drops other versions', async () => {
  const { caches, fetched } = openDevice({ world });
  await hold(caches, 'newsprint-taken-v2', { '/a/': 'a' });
  await hold(caches, 'newsprint-taken-v1', before);
  await hold(caches, 'newsprint-saved', { '/c/': 'saved' });
  await downloadEditions(['world'], () => {});
  expect(fetched).toEqual(['/b/']);
  expect(await caches.keys()).toEqual(['newsprint-taken-v2', 'newsprint-saved']);
});

const NAMES = 'offline/packs/1f0c.json';
const packed = { version: 'v2', files: ['a/'], packs: [NAMES] };
const texts = { 'names/begun/0.json': '{"a":1}', 'names/shards/0.json': 'x'.repeat(5000) };

test('unpacks what comes in one, each at its own address, and fetches it once', async () => {
  const { caches, fetched } = openDevice({ packed }, { packs: { [NAMES]: texts } });
  const told: string[] = [];
  await downloadEditions(['packed'], (done, all) => told.push(`${done} of ${all}`));
  await downloadEditions(['packed'], () => {});
  expect(fetched).toEqual([NAMES, '/a/']);
  expect(told).toEqual(['1 of 2', '2 of 2']);
  const cache = await caches.open('newsprint-taken-v2');
  for (const [path, text] of Object.entries(texts)) {
    const held = await cache.match(`${ORIGIN}/${path}`);
    expect(await held?.text()).toBe(text);
    expect(held?.headers.get('content-type')).toBe('application/json');
  }
});

test('leaves nothing half where a pack is none, is gone, or has no room', async () => {
  const broken = openDevice({ packed }, { packs: { [NAMES]: { 'names/begun/0.json': 1 } } });
  await expect(downloadEditions(['packed'], () => {})).rejects.toThrow('has no files');
  expect(await broken.caches.keys()).toEqual([]);
  const gone = openDevice({ packed });
  await expect(downloadEditions(['packed'], () => {})).rejects.toThrow('has no files');
  expect(await gone.caches.keys()).toEqual([]);
  const full = openDevice({ packed }, { packs: { [NAMES]: texts }, most: 1 });
  await expect(downloadEditions(['packed'], () => {})).rejects.toMatchObject({
    name: 'QuotaExceededError',
  });
  expect(await full.caches.keys()).toEqual([]);
});

test('leaves what was taken before in use where a file fails, and nothing of the new', async () => {
  const { caches } = openDevice({ world }, { failing: '/b/' });
  await hold(caches, 'newsprint-taken-v1', before);
  await expect(downloadEditions(['world'], () => {})).rejects.toThrow('/b/ answers 404');
  expect(await caches.keys()).toEqual(['newsprint-taken-v1']);
});

test('leaves a whole edition of the same version where one more fails', async () => {
  const { caches } = openDevice({ world, may }, { failing: '/c/' });
  await hold(caches, 'newsprint-taken-v2', { '/a/': 'a', '/b/': 'b', '/offline/whole': 'v2' });
  await expect(downloadEditions(['world', 'may'], () => {})).rejects.toThrow('/c/ answers 404');
  expect(await listHeld(caches)).toContain('newsprint-taken-v2: /offline/whole');
});

test('says that the device is full, and leaves nothing half', async () => {
  const { caches } = openDevice({ world }, { most: 1 });
  await expect(downloadEditions(['world'], () => {})).rejects.toMatchObject({
    name: 'QuotaExceededError',
  });
  expect(await caches.keys()).toEqual([]);
});

test('fetches nothing where lists are of two versions, or there is none', async () => {
  const { caches, fetched } = openDevice({ world, may: { ...may, version: 'v3' } });
  await expect(downloadEditions(['world', 'may'], () => {})).rejects.toThrow('differ');
  await expect(downloadEditions(['gone'], () => {})).rejects.toThrow('There is no edition “gone”.');
  expect(fetched).toEqual([]);
  expect(await caches.keys()).toEqual([]);
});

test('marks nothing whole that was erased meanwhile', async () => {
  const { caches } = openDevice(
    { world },
    { onFile: async () => caches.delete('newsprint-taken-v2') },
  );
  const failure = await downloadEditions(['world'], () => {}).catch((error: unknown) => error);
  expect(isErased(failure)).toBe(true);
  expect(await caches.keys()).toEqual([]);
});
