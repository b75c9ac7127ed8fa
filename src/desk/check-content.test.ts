import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { getStoreFile } from '../articles/store/caches.ts';
import { checkContent } from './check-content.ts';
import { formatReport } from './format-report.ts';

const NOW = Date.parse('2026-01-01T00:00:00Z');
const FRONT = 'published: 2024-09-07\nsection: World\nsource: { name: The Wire }';
const shared =
  'The port’s paragraph of terms stands below every notice of the port, word for word.';

/** Checks a content folder of articles of 7 September 2024: slug → copy. */
async function check(copies: Record<string, string>, front = FRONT) {
  const contentDir = mkdtempSync(join(tmpdir(), 'newsprint-'));
  for (const [slug, copy] of Object.entries(copies)) {
    const file = join(contentDir, `articles/2024/09/${slug}.md`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `---\ntitle: Title of ${slug}\n${front}\n---\n\n${copy}\n`);
  }
  const report = await checkContent(
    { contentDir, base: '/', cacheDir: join(contentDir, 'cache') },
    process.cwd(),
    { now: NOW },
  );
  const problems = report.problems.map(
    ({ file, line, what }) =>
      `${file.replace(`${contentDir}/articles/2024/09/`, '')}:${line}: ${what}`,
  );
  return { report, problems };
}

describe('checkContent', () => {
  test('finds nothing to mend in good articles that share a paragraph', async () => {
    const { report, problems } = await check({
      one: `Boats left.\n\n${shared}\n\n[Two](/2024/09/two/), [about](/about/), [out](https://x.example/).`,
      two: `Boats came back.\n\n${shared}\n\n[Section](/sections/world/), [up](../one/)`,
    });
    expect(problems).toEqual([]);
    expect(report.articles.map(({ title }) => title)).toEqual(['Title of one', 'Title of two']);
  });

  test('names the line of a dead link, and of a dead place on the page', async () => {
    const { problems } = await check({
      one: 'Boats left.\n\nAs [told](/2023/01/gone/) before, [here](#nowhere).',
    });
    expect(problems[0]).toMatch(/^one\.md:10: The link to \/2023\/01\/gone\/ leads nowhere/);
    expect(problems[1]).toMatch(/^one\.md:10: The link to #nowhere leads nowhere/);
  });

  test('takes an address that an article had before for alive', async () => {
    const front = `${FRONT}\nredirects: [/old/one/]`;
    expect((await check({ one: 'As [told](/old/one).' }, front)).problems).toEqual([]);
  });

  test('names an article of which no text is left, and the rule that took it', async () => {
    const { problems } = await check({ one: 'Title of one\nTT', two: '' });
    expect(problems[0]).toMatch(/^one\.md:8: No text is left .* by “repeated-headline”\. Put/);
    expect(problems[1]).toMatch(/^two\.md:1: There is no copy/);
  });

  test('names an exact repeat, however it is spaced and quoted', async () => {
    const { problems } = await check({ one: 'The “Lamp” is lit.', two: 'The "Lamp"  is\nlit.' });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(
      /^two\.md:1: The text is that of .*one\.md, word for word\. Delete/,
    );
  });

  test('tells of what stops a build too', async () => {
    const { problems } = await check({ one: 'Boats left.' }, FRONT.replace('World', '""'));
    expect(problems[0]).toMatch(/^one\.md:4: “section” is “”: Name the section/);
  });
});

test('formatReport prints each removal with its place, rule and fate', async () => {
  const { report } = await check({
    one: 'TT\nBy Ana Ferrer\n\nCAIRO: Boats left again on Monday.',
  });
  const printed = formatReport(report).replaceAll(/^\/.*\//gm, '');
  expect(printed).toBe(
    [
      'one.md:8: text-button: TT',
      'one.md:9: byline: By Ana Ferrer',
      'one.md:11: dateline (part of the line): CAIRO:',
      '',
      'Articles: 1; drafts: 0; waiting: 0; withdrawn: 0; lines or parts of lines taken out: 3.',
    ].join('\n'),
  );
});

test('what is damaged of the store is made anew, and the report is the same', async () => {
  const contentDir = mkdtempSync(join(tmpdir(), 'newsprint-'));
  for (const slug of ['one', 'two', 'three']) {
    const file = join(contentDir, `articles/2024/09/${slug}.md`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `---\ntitle: Title of ${slug}\n${FRONT}\n---\n\nBoat ${slug} left.\n`);
  }
  const settings = { contentDir, base: '/', cacheDir: join(contentDir, 'cache') };
  const read = () => checkContent(settings, process.cwd(), { now: NOW });
  const report = await read();
  const database = new DatabaseSync(getStoreFile(settings, process.cwd()));
  database.exec("update fact set facts = replace(facts, 'Boat', 'Ship')");
  database.close();
  expect(await read()).toEqual(report);
});
