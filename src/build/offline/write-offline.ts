import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { toAddress } from '../../base/address.ts';
import type { SiteBuild } from '../site/build-state.ts';
import { listFiles } from '../site/list-files.ts';
import type { SiteFile } from '../site/site-file.ts';
import { type DownloadList, type Edition, listEditions } from './list-editions.ts';
import { type Pack, planPacks } from './pack-names.ts';

/** What the worker keeps from the start: the frame of the site, and the pages that need no network. */
const SHELL =
  /^(?:(?:|offline\/|saved\/|search\/)index\.html|_astro\/.*\.js|manifest\.webmanifest|favicon\.svg)$/;

/**
 * Writes what the site needs to be used offline: `sw.js` and the lists of what can be taken along.
 *
 * @param dir Folder of the built site, whose pages are final.
 * @param offer What readers are offered to take along, the files that they are not, and the addresses of
 *   what was withdrawn, of which devices let go;
 *   without it the kill switch stands in place of the worker.
 * @returns Bytes of the shell that every visitor’s browser keeps.
 */
export async function writeOffline(
  site: Pick<SiteBuild, 'reused' | 'made' | 'base'>,
  dir: string,
  offer:
    | { lists: readonly DownloadList[]; old: ReadonlySet<string>; gone: readonly string[] }
    | undefined,
): Promise<number> {
  const files = listFiles(site, dir);
  const shell = files.filter(({ path }) => SHELL.test(path));
  const addresses = shell.map(({ path }) => toAddress(path).slice(1));
  await writeWorker(join(dir, 'sw.js'), offer ? 'service-worker.ts' : 'leave-worker.ts', {
    VERSION: JSON.stringify(hash(shell)),
    FILES: JSON.stringify(addresses),
    BASE: JSON.stringify(site.base),
    GONE: JSON.stringify((offer?.gone ?? []).map((address) => encodeURI(address.slice(1)))),
  });
  if (!offer) return 0;
  const { lists, old } = offer;
  const editions = listEditions(
    files.filter(({ path }) => !old.has(path)),
    lists,
  );
  const version = hash(files);
  await mkdir(join(dir, 'offline/packs'), { recursive: true });
  const packs = planPacks(files);
  for (const pack of packs) await writePack(site, dir, pack);
  for (const edition of editions) {
    const list = { version, ...usePacks(edition, packs) };
    await writeFile(join(dir, 'offline', `${edition.id}.json`), JSON.stringify(list));
  }
  const list = editions.map(({ files: _files, ...edition }) => edition);
  await writeFile(join(dir, 'offline/editions.json'), JSON.stringify({ version, editions: list }));
  return shell.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Writes the texts of a pack’s files, by their paths. */
async function writePack(
  { reused }: Pick<SiteBuild, 'reused'>,
  dir: string,
  { path, files }: Pack,
): Promise<void> {
  const texts: Record<string, string> = {};
  for (const file of files) {
    texts[file] = await readFile(join(reused.get(file)?.dir ?? dir, file), 'utf8');
  }
  await writeFile(join(dir, path), JSON.stringify(texts));
}

/** Puts packs in place of files that an edition has all of. */
function usePacks(
  { files }: Edition,
  packs: readonly Pack[],
): Pick<Edition, 'files'> & { packs: string[] } {
  const wanted = new Set(files);
  const used = packs.filter((pack) => pack.files.every((file) => wanted.has(file)));
  const packed = new Set(used.flatMap((pack) => pack.files));
  return {
    files: files.filter((file) => !packed.has(file)),
    packs: used.map(({ path }) => path),
  };
}

function hash(files: readonly SiteFile[]): string {
  const sum = createHash('sha256');
  for (const file of files) sum.update(`${file.path} ${file.hash}\n`);
  return sum.digest('hex').slice(0, 16);
}

async function writeWorker(
  outfile: string,
  source: string,
  define: Record<string, string>,
): Promise<void> {
  await build({
    entryPoints: [join(import.meta.dirname, '../../reader/offline', source)],
    outfile,
    define,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'silent',
  });
}
