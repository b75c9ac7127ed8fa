import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { makeTypos } from '../../names/fixtures/make-typos.ts';
import { buildNameShards } from '../../names/index/build-name-shards.ts';
import { loadDictionary } from '../../names/index/load-dictionary.ts';
import type { Registry } from '../../names/registry/registry.ts';
import { makeRegistry } from '../inputs/make-registry.ts';
import { askCold, describeCosts } from './ask-cold.ts';
import { makeSynthetic } from './make-synthetic.ts';
import { measureCommand } from './measure-command.ts';
import { writeArchive } from './write-archive.ts';

/**
 * Measures what a registry costs by its size: `npm run bench -- registry`. `--synthetic 3000` builds with so
 * many articles.
 */
const SIZES = [500, 4_000, 20_000];
const ARTICLES = Number(process.env['BENCH_SYNTHETIC'] ?? 1_000);
/** Names that are asked for, evenly from the whole registry. */
const ASKED = 200;

/** Files whose size may grow with the registry. */
const PAGES = [
  ['A–Z', '{people,places,organizations}/{,a-z/*/}index.html'],
  ['Page of a name', '{people,places,organizations}/*/{,[0-9]*/}index.html'],
  ['Data', 'data/*'],
] as const;

for (const size of SIZES) {
  const registry = makeRegistry(size);
  console.log(`\n${size.toLocaleString('en')} names`);
  await measureIndex(registry);
  await measureBuild(registry);
}

async function measureIndex(registry: Registry): Promise<void> {
  const { entries } = registry;
  const start = process.cpuUsage();
  const files = buildNameShards({ registry, counts: new Map(), words: loadDictionary() });
  const { user, system } = process.cpuUsage(start);
  const bytes = [...files.values()].reduce((sum, text) => sum + text.length, 0);
  console.log(
    `Index: ${((user + system) / 1e6).toFixed(1)} s of a processor, ${files.size} files, ${toMegabytes(bytes)} MB.`,
  );
  const names = entries
    .filter((_, place) => place % Math.ceil(entries.length / ASKED) === 0)
    .map(({ name }) => name);
  console.log(describeCosts('Name', await askCold(names, files)));
  const typos = names.flatMap((name, place) => {
    const all = makeTypos(name);
    return all[(place * 7) % all.length] ?? [];
  });
  console.log(describeCosts('Mistyped', await askCold(typos, files)));
  const unknown = names.map((name) => `${name.split(' ')[0] ?? ''} Quennellby`);
  console.log(describeCosts('Not in it', await askCold(unknown, files)));
}

async function measureBuild(registry: Registry): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'newsprint-bench-'));
  try {
    const { articles } = makeSynthetic(ARTICLES, 1, registry.entries);
    writeArchive(join(folder, 'content'), articles, registry);
    const env = {
      CONTENT_DIR: join(folder, 'content'),
      OUT_DIR: join(folder, 'dist'),
      CACHE_DIR: join(folder, 'cache'),
      SITE_URL: 'https://news.example',
      SHARE_PICTURES: 'off',
    };
    const command = [process.execPath, 'src/build/build.ts'];
    const taken = await measureCommand(command, { cwd: process.cwd(), env });
    const dist = join(folder, 'dist');
    const count = (pattern: string) =>
      globSync(pattern, { cwd: dist, withFileTypes: true }).filter((entry) => entry.isFile())
        .length;
    console.log(
      `Build with ${ARTICLES} articles: ${taken.seconds.toFixed(1)} s, ${Math.round(taken.megabytes)} MB of memory, ${count('**')} files, ${count('names/**')} of them of the index and its lists, ${count('{people,places,organizations}/*/feed.*')} feeds of names.`,
    );
    for (const [what, pattern] of PAGES) console.log(`${what}: ${describeLargest(dist, pattern)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function describeLargest(dist: string, pattern: string): string {
  const files = globSync(pattern, { cwd: dist }).map((path) => {
    return { path, bytes: statSync(join(dist, path)).size };
  });
  const [largest] = files.toSorted((a, b) => b.bytes - a.bytes);
  if (!largest) return 'none';
  const packed = gzipSync(readFileSync(join(dist, largest.path)), { level: 9 }).length;
  return `${files.length} files, the largest ${largest.path}, ${largest.bytes} bytes, ${packed} in gzip.`;
}

function toMegabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
