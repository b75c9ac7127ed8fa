import { cpSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildSite, makeTestDir } from '../build-site.ts';
import { findDifferences } from '../find-differences.ts';

const root = makeTestDir('years');
const content = join(root, 'content');
afterAll(() => rmSync(root, { recursive: true }));

/** The articles of the tests and of the site, of 2024 and 2025, and two of 2023. */
function writeContent(): void {
  cpSync('src/tests/content', content, { recursive: true });
  cpSync('src/tests/seed', content, { recursive: true });
  const folder = join(content, 'articles/2023/11');
  mkdirSync(folder, { recursive: true });
  for (const slug of ['storm-in-derna', 'ferry-to-misrata']) {
    const front = `title: ${slug}\npublished: 2023-11-05\nsection: World\nsource: { name: Wire }`;
    writeFileSync(join(folder, `${slug}.md`), `---\n${front}\n---\nOut of Tripoli: ${slug}.\n`);
  }
}

test(
  'years that were built each on its own are joined to what one machine builds',
  { timeout: 240_000 },
  async () => {
    writeContent();
    const [one, joined] = [join(root, 'one'), join(root, 'joined')];
    expect(await buildSite(content, one)).toBe(0);
    for (const year of ['2023', '2024', '2025']) {
      expect(await buildSite(content, joined, { parameters: ['--year', year] })).toBe(0);
    }
    expect(await buildSite(content, joined)).toBe(0);
    expect(findDifferences(one, joined)).toEqual([]);

    const page = '2023/11/storm-in-derna/index.html';
    const taken = statSync(join(joined, page));
    expect(taken.mtimeMs).toBe(statSync(join(`${joined}-years/2023`, page)).mtimeMs);
  },
);
