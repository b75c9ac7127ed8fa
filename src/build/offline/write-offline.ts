import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { toAddress } from '../../base/address.ts';
import { getDigest } from '../../base/get-digest.ts';
import type { SiteBuild } from '../site/build-state.ts';
import { linkReused } from '../site/link-files.ts';
import { listFiles } from '../site/list-files.ts';
import { reuseFile } from '../site/site-build.ts';
import { describeFile, type SiteFile } from '../site/site-file.ts';
import { type DownloadList, type Edition, listEditions } from './list-editions.ts';

/** Files that the worker caches when it is installed: the frame of the site, and the pages for offline use. */
const SHELL =
  /^(?:(?:|offline\/|saved\/|search\/)index\.html|_astro\/.*\.js|manifest\.webmanifest|favicon\.svg)$/;

/** The state of a build, as far as offline use is concerned. */
type Site = Pick<SiteBuild, 'base' | 'stamp' | 'last' | 'years' | 'reused' | 'made' | 'target'>;

/**
 * Writes the files for offline use: `sw.js` and the lists of downloads.
 *
 * @param dir Folder of the built site, whose pages are final.
 * @param worker The code of `sw.js`, as `bundleWorker` makes it.
 * @param offer Lists that readers can download, files that are excluded, and addresses of withdrawn articles, which
 *   devices delete; without it, `sw.js` is a kill switch.
 * @returns Bytes of the shell that every visitor’s browser caches.
 */
export async function writeOffline(
  site: Site,
  dir: string,
  worker: string,
  offer:
    | { lists: readonly DownloadList[]; old: ReadonlySet<string>; gone: readonly string[] }
    | undefined,
): Promise<number> {
  const files = listFiles(site, dir);
  const shell = files.filter(({ path }) => SHELL.test(path));
  const addresses = shell.map(({ path }) => toAddress(path).slice(1));
  const names: Record<string, unknown> = {
    VERSION: toName(shell),
    FILES: addresses,
    BASE: site.base,
    GONE: (offer?.gone ?? []).map((address) => encodeURI(address.slice(1))),
  };
  const values = Object.entries(names).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  await writeFile(join(dir, 'sw.js'), `const ${values.join(',')};\n${worker}`);
  if (!offer) return 0;
  const { lists, old } = offer;
  const editions = listEditions(
    files.filter(({ path }) => !old.has(path)),
    lists,
  );
  const version = toName(files);
  await mkdir(join(dir, 'offline/packs'), { recursive: true });
  const packs = planPacks(files);
  for (const pack of packs) await putPack(site, dir, pack);
  for (const edition of editions) {
    const list = { version, ...usePacks(edition, packs) };
    await writeFile(join(dir, 'offline', `${edition.id}.json`), JSON.stringify(list));
  }
  const list = editions.map(({ files: _files, ...edition }) => edition);
  await writeFile(join(dir, 'offline/editions.json'), JSON.stringify({ version, editions: list }));
  return shell.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Files of the names index in one: there are hundreds, each smaller than the cost of a request. */
type Pack = {
  /** Path below the site’s folder; it changes with the content. */
  path: string;
  files: readonly string[];
};

/** Bytes after which a pack is full: a device that loses the network fetches the last pack again. */
const LIMIT = 1_000_000;

/** Lists of names' articles are in other packs than the index, as most editions have only some of them. */
const NAMES_DIR = 'names/';
const NAMES = /^names\/(?<list>lists\/)?.*\.json$/;

/** Plans the packs of the names index: `names/begun/0.json`, … → `offline/packs/1f0c….json`. */
function planPacks(files: readonly SiteFile[]): Pack[] {
  const named = files.filter(({ path }) => path.startsWith(NAMES_DIR));
  const groups = Map.groupBy(named, ({ path }) => NAMES.exec(path)?.groups?.['list'] ?? 'index');
  return [...groups.values()].flatMap((group) => {
    const packs: SiteFile[][] = [];
    let size = LIMIT;
    for (const file of group.filter(({ path }) => NAMES.test(path))) {
      if (size >= LIMIT) {
        packs.push([]);
        size = 0;
      }
      packs.at(-1)?.push(file);
      size += file.bytes;
    }
    return packs.map(toPack);
  });
}

function toPack(files: readonly SiteFile[]): Pack {
  return { path: `offline/packs/${toName(files)}.json`, files: files.map(({ path }) => path) };
}

/** Reuses the pack of the last build, or writes the texts of its files, by their paths. */
async function putPack(site: Site, dir: string, { path, files }: Pack): Promise<void> {
  const key = getDigest(`${site.stamp} ${path}`);
  const reused = reuseFile(site, path, key);
  if (reused) return linkReused(site, [reused], dir);
  const texts: Record<string, string> = {};
  for (const file of files) {
    // They are small and many: each is read sooner than others could be meanwhile.
    texts[file] = readFileSync(join(site.reused.get(file)?.dir ?? dir, file), 'utf8');
  }
  const content = JSON.stringify(texts);
  await writeFile(join(dir, path), content);
  site.made.set(path, { ...describeFile(path, content), key });
}

/** Replaces files of an edition by packs, if it has all files of a pack. */
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

/** Names what some files are: it changes with the content of each. */
function toName(files: readonly SiteFile[]): string {
  const lines = files.map(({ path, hash }) => `${path} ${hash}\n`);
  return hash('sha256', lines.join('')).slice(0, 16);
}

/**
 * Bundles the code of `sw.js`, which does not depend on the site, so that it may be made at any time before.
 *
 * @param isOffline Readers can use the site offline; else the code is a kill switch.
 */
export async function bundleWorker(isOffline: boolean): Promise<string> {
  const source = isOffline ? 'service-worker.ts' : 'leave-worker.ts';
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, '../../reader/offline', source)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }) => text).join('');
}
