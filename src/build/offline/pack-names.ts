import { createHash } from 'node:crypto';
import type { SiteFile } from '../site/site-file.ts';

/** Files of the names index in one: there are hundreds, of less than it costs to ask for each. */
export type Pack = {
  /** Below the site’s folder; the name changes with what is in it. */
  path: string;
  files: readonly string[];
};

/** Bytes after which a further pack is begun: a device that loses the network fetches its last one again. */
const LIMIT = 1_000_000;

/** The articles of each name are packed apart, as most editions have those of some names alone. */
const NAMES = /^names\/(?<list>lists\/)?.*\.json$/;

/** Plans the packs of the names index: `names/begun/0.json`, … → `offline/packs/1f0c….json`. */
export function planPacks(files: readonly SiteFile[]): Pack[] {
  const groups = Map.groupBy(files, ({ path }) => NAMES.exec(path)?.groups?.['list'] ?? 'index');
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
  const sum = createHash('sha256');
  for (const { path, hash } of files) sum.update(`${path} ${hash}\n`);
  const name = sum.digest('hex').slice(0, 16);
  return { path: `offline/packs/${name}.json`, files: files.map(({ path }) => path) };
}
