import { parseArgs } from 'node:util';

/** Runs benchmarks: `npm run bench -- [comfort] [names] [registry] [pipeline] [search] [--articles <folder of Reuters-21578>]`. */
const benches: Record<string, () => Promise<unknown>> = {
  import: () => import('./import-bench.ts'),
  comfort: () => import('./comfort-bench.ts'),
  names: () => import('./names-bench.ts'),
  registry: () => import('./registry-bench.ts'),
  pipeline: () => import('./pipeline-bench.ts'),
  search: () => import('./search-bench.ts'),
  compare: () => import('./compare-bench.ts'),
  build: () => import('./build-bench.ts'),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    articles: { type: 'string' },
    synthetic: { type: 'string' },
    runs: { type: 'string' },
    kills: { type: 'string' },
    registry: { type: 'string' },
  },
});
if (values.articles) process.env['REUTERS_DIR'] = values.articles;
if (values.synthetic) process.env['BENCH_SYNTHETIC'] = values.synthetic;
if (values.runs) process.env['BENCH_RUNS'] = values.runs;
if (values.registry) process.env['BENCH_REGISTRY'] = values.registry;
if (values.kills) process.env['BENCH_KILLS'] = values.kills;

const [first, importDir] = positionals;
if (first === 'import' && importDir) process.env['IMPORT_DIR'] = importDir;
const names = first === 'import' ? [first] : positionals;

for (const name of names.length > 0 ? names : Object.keys(benches)) {
  const bench = benches[name];
  if (!bench) {
    const known = Object.keys(benches).join(', ');
    throw new Error(`There is no benchmark “${name}”. Choose from: ${known}.`);
  }
  console.log(`\n${name}\n${'='.repeat(name.length)}`);
  await bench();
}
