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
 * `--synthetic 100000`; `--runs 3` for medians, `--kills 10` for builds that are killed, `--registry DIR` with
 * those names (`none` without) in place of the tags of the articles.
 */
const runs = Number(process.env['BENCH_RUNS'] ?? 1);
const kills = Number(process.env['BENCH_KILLS'] ?? 0);
const synthetic = Number(process.env['BENCH_SYNTHETIC'] ?? 0);
const names = process.env['BENCH_REGISTRY'];
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
  writeArchive(folder, articles, names ? { entries: [] } : toRegistry(reuters));
  if (names && names !== 'none') cpSync(names, join(folder, 'names'), { recursive: true });
}

/** Changes of an archive, each of one file, in the order in which they are measured. */
const CHANGES: Record<string, (folder: string) => void> = {
  'Nothing changed': () => {},
  'Newest article added': (folder) => writeArticle(join(folder, 'content'), late),
  'Old article added': (folder) => {
    const { date } = getMiddle(folder);
    writeArticle(join(folder, 'content'), { ...late, slug: 'an-old-story', date });
  },
  'Old article edited': (folder) => {
    const { file } = getMiddle(folder);
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n\nParis said nothing of it.\n`);
  },
  'Old article deleted': (folder) => rmSync(getMiddle(folder).file),
  'One alias changed': changeAlias,
};

/** Gives the file of an article from the middle of the archive, and its day. */
function getMiddle(folder: string): { file: string; date: string } {
  const content = join(folder, 'content');
  const files = globSync('articles/**/*.md', { cwd: content }).sort();
  const file = join(content, files[Math.floor(files.length / 2)] ?? '');
  const date = /published: "?(\d{4}-\d{2}-\d{2})/.exec(readFileSync(file, 'utf8'))?.[1];
  if (!date) throw new Error(`${file} has no day of publication.`);
  return { file, date };
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
  const { seconds, processor, megabytes } = measured;
  const figures = [`${seconds.toFixed(1)} s`, `${processor.toFixed(1)} s of processors`];
  console.log(`${what}: ${figures.join(', ')}, ${Math.round(megabytes)} MB`);
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
    for (const [what, change] of Object.entries(CHANGES)) {
      if (change === changeAlias && names === 'none') continue;
      change(folder);
      note(what, await build(folder));
    }
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
  const median = (what: string, of: 'seconds' | 'processor') => {
    const all = (taken.get(what) ?? []).map((measured) => measured[of]).sort((a, b) => a - b);
    return all[Math.floor(all.length / 2)] ?? Number.NaN;
  };
  const rivals = [...taken.keys()].filter((what) => what.includes('+'));
  for (const what of taken.keys()) {
    const [seconds, processor] = [median(what, 'seconds'), median(what, 'processor')];
    const ratios = rivals.map((rival) => {
      const [time, work] = [
        seconds / median(rival, 'seconds'),
        processor / median(rival, 'processor'),
      ];
      return `${time.toFixed(2)} of ${rival} (${work.toFixed(2)} of its processor time)`;
    });
    console.log(`${what}: ${seconds.toFixed(1)} s; ${ratios.join(', ')}`);
  }
}
