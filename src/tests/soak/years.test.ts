import { cpSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeTestDir } from '../build-site.ts';
import { findDifferences } from '../checks/find-differences.ts';
import { runWorkflow } from '../run-workflow.ts';

const root = makeTestDir('years');
const content = join(root, 'content');
afterAll(() => rmSync(root, { recursive: true }), 120_000);

const PROJECT = [
  'src',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** Articles of the tests: two of 2024, more of 2025, and three of 2023. */
function writeContent(): void {
  cpSync('src/tests/content', content, { recursive: true });
  cpSync('src/tests/seed', content, { recursive: true });
  const folder = join(content, 'articles/2023/11');
  mkdirSync(folder, { recursive: true });
  for (const slug of ['storm-in-derna', 'ferry-to-misrata', 'market-in-sabha']) {
    const front = `title: ${slug}\npublished: 2023-11-05\nsection: World\nsource: { name: Wire }`;
    writeFileSync(join(folder, `${slug}.md`), `---\n${front}\n---\nOut of Tripoli: ${slug}.\n`);
  }
}

/** Runs what the workflow does until it deploys, with a year as large as `largeYear` on its own. */
function publish(largeYear: string): Map<string, string> {
  return runWorkflow({
    file: '.github/workflows/publish.yml',
    dir: join(root, `large-${largeYear}`),
    checkout: (machine) => {
      const filter = (file: string) => !/^src\/tests$|\/fixtures$/.test(file);
      for (const name of PROJECT) cpSync(name, join(machine, name), { recursive: true, filter });
      cpSync(content, join(machine, 'content'), { recursive: true });
    },
    outputs: { pages: { origin: 'https://news.example', base_path: '/news' } },
    env: { LARGE_YEAR: largeYear },
    jobs: ['plan', 'year', 'build', 'publish'],
  });
}

test('the workflow joins years that it built each on its own to what it builds in one go', {
  timeout: 900_000,
}, () => {
  writeContent();
  const apart = publish('2');
  const whole = publish('5000');
  expect([...apart.keys()]).toEqual(['plan', 'year-2023', 'year-2025', 'build', 'publish']);
  expect([...whole.keys()]).toEqual(['plan', 'build', 'publish']);

  const [joined, one] = [apart, whole].map((machines) => machines.get('build') ?? '');
  expect(findDifferences(join(one ?? '', 'dist'), join(joined ?? '', 'dist'))).toEqual([]);

  // Taken as it was, not made anew.
  const page = '2023/11/storm-in-derna/index.html';
  const taken = statSync(join(joined ?? '', 'dist', page));
  expect(taken.mtimeMs).toBe(statSync(join(joined ?? '', 'dist-years/2023', page)).mtimeMs);
});
