import {
  cpSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findDifferences } from '../checks/find-differences.ts';
import { buildOthers } from './build-others.ts';
import { makeSynthetic } from './make-synthetic.ts';
import { type Measured, measureCommand } from './measure-command.ts';
import { readReuters } from './read-reuters.ts';
import { toRegistry } from './to-registry.ts';
import { type ArchiveArticle, writeArchive, writeArticle } from './write-archive.ts';

/**
 * Measures builds of a whole archive beside other generators: `npm run bench -- build --articles DIR`, or
 * `--synthetic 100000`; `--runs 3` for medians, `--kills 10` for builds that are killed.
 */
const runs = Number(process.env['BENCH_RUNS'] ?? 1);
const kills = Number(process.env['BENCH_KILLS'] ?? 0);
const synthetic = Number(process.env['BENCH_SYNTHETIC'] ?? 0);
const root = mkdtempSync(join(tmpdir(), 'newsprint-bench-'));
const SECTIONS = ['World', 'Money', 'Trade', 'Energy', 'Companies', 'Markets', 'Farming', 'Metals'];
const late: ArchiveArticle = {
  slug: 'a-late-story',
  date: '2026-01-01',
  title: 'A Late Story Comes In',
  section: 'World',
  paragraphs: ['It was written after all others.', 'Nobody in Paris had expected it.'],
};

function write(folder: string): void {
  if (synthetic) {
    const { articles, registry } = makeSynthetic(synthetic);
    writeArchive(folder, articles, registry);
    return;
  }
  const reuters = readReuters(process.env['REUTERS_DIR']);
  const articles = reuters.map(({ id, date, title, paragraphs }): ArchiveArticle => {
    const section = SECTIONS[Number(id) % SECTIONS.length] ?? 'World';
    const texts = paragraphs.slice(1).map(({ text }) => text);
    return { slug: `story-${id}`, date, title, section, paragraphs: texts };
  });
  writeArchive(folder, articles, toRegistry(reuters));
}

function build(folder: string, killAfter?: number): Promise<Measured> {
  const env = {
    CONTENT_DIR: join(folder, 'content'),
    OUT_DIR: join(folder, 'dist'),
    CACHE_DIR: join(folder, 'cache'),
    SITE_URL: 'https://news.example',
  };
  const command = [process.execPath, 'src/build/build.ts'];
  return measureCommand(command, { cwd: process.cwd(), env, ...(killAfter && { killAfter }) });
}

/** Gives a place one more spelling, which articles have. */
function changeAlias(folder: string): void {
  const file = join(folder, 'content/names/places.yaml');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace('aliases:', 'aliases: ["the late story"] #'),
  );
}

const taken = new Map<string, Measured[]>();
const note = (what: string, measured: Measured) => {
  taken.set(what, [...(taken.get(what) ?? []), measured]);
  console.log(`${what}: ${measured.seconds.toFixed(1)} s, ${Math.round(measured.megabytes)} MB`);
};

try {
  const folder = join(root, 'own');
  for (let run = 0; run < runs; run++) {
    rmSync(folder, { recursive: true, force: true });
    write(join(folder, 'content'));
    if (!synthetic || run === 0) {
      const others = await buildOthers(join(root, 'others'), join(folder, 'content/articles'));
      for (const [name, measured] of others) note(name, measured);
    }
    note('Clean build', await build(folder));
    note('Nothing changed', await build(folder));
    writeArticle(join(folder, 'content'), late);
    note('One article added', await build(folder));
    changeAlias(folder);
    note('One alias changed', await build(folder));
  }
  const { seconds } = taken.get('Clean build')?.[0] ?? { seconds: 0 };
  for (let kill = 0; kill < kills; kill++) {
    rmSync(join(folder, 'cache'), { recursive: true, force: true });
    await build(folder, Math.random() * seconds * 1000);
  }
  const files = globSync('**/*', { cwd: join(folder, 'dist'), withFileTypes: true }).filter(
    (entry) => entry.isFile(),
  );
  const bytes = files.reduce(
    (sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size,
    0,
  );
  console.log(`\n${files.length} files, ${Math.round(bytes / 1e6)} MB.`);
  if (!synthetic || kills > 0) {
    if (kills > 0) await build(folder);
    const clean = join(root, 'clean');
    cpSync(join(folder, 'content'), join(clean, 'content'), { recursive: true });
    await build(clean);
    const differing = findDifferences(join(folder, 'dist'), join(clean, 'dist'));
    console.log(`Files that differ from a clean build, after ${kills} kills: ${differing.length}.`);
  }
  printRatios();
} finally {
  rmSync(root, { recursive: true, force: true });
}

function printRatios(): void {
  const median = (what: string) => {
    const seconds = (taken.get(what) ?? [])
      .map((measured) => measured.seconds)
      .sort((a, b) => a - b);
    return seconds[Math.floor(seconds.length / 2)] ?? Number.NaN;
  };
  const rivals = [...taken.keys()].filter((what) => what.includes('+'));
  for (const what of taken.keys()) {
    const ratios = rivals.map(
      (rival) => `${(median(what) / median(rival)).toFixed(2)} of ${rival}`,
    );
    console.log(`${what}: ${median(what).toFixed(1)} s; ${ratios.join(', ')}`);
  }
}
