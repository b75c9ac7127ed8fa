import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadArticles } from '../article/load-articles.ts';
import { makeProcessCopy } from '../markdown/process-copy.ts';
import { loadRegistry } from '../names/load-registry.ts';
import { SEED } from '../tests/read-page.ts';
import { carryOut } from './carry-out.ts';
import { type ImportOptions, runImport } from './run-import.ts';

let contentDir: string;
beforeEach(() => {
  contentDir = mkdtempSync(join(tmpdir(), 'newsprint-import-'));
  mkdirSync(join(contentDir, 'articles'));
});
afterEach(() => rmSync(contentDir, { recursive: true }));

const FACTS = { section: 'Arab World', sourceName: 'Asharq Al-Awsat', published: '2024-09-07' };
const processCopy = makeProcessCopy({ registry: loadRegistry('content') });
const load = (dir: string) => loadArticles(dir, dir, processCopy);
const loadSeed = async (dir: string) => {
  const { articles } = await load(dir);
  return articles.filter(({ id }) => Object.values(SEED).includes(id));
};
const fixture = (name: string) => `src/importer/fixtures/${name}`;
const list = () => globSync('**/*.*', { cwd: contentDir }).sort();
const readAll = () => list().map((path) => [path, readFileSync(join(contentDir, path), 'utf8')]);
function save(name: string, text: string): string {
  const path = join(contentDir, name);
  writeFileSync(path, text);
  return path;
}
async function run(paths: string[], options: Partial<ImportOptions> = {}) {
  const files = await runImport(paths, { contentDir, given: {}, ...options });
  return files.flatMap(({ steps }) => steps);
}
const kindsOf = (steps: { kind: string }[]) => steps.map(({ kind }) => kind);

/** The delivered dump of the two articles that the site shows, made of their files again. */
async function makeSeed(): Promise<string> {
  const articles = await loadSeed('content');
  const copies = articles.map(({ file }) =>
    readFileSync(join('content', file), 'utf8')
      .replace(/^---\n[\s\S]*?\n---\n/, '')
      .trim(),
  );
  return save('dump.txt', `${copies.join('\n\n\n\n')}\n`);
}

describe('runImport', { timeout: 60_000 }, () => {
  test('gives two articles of the seed’s dump, whose pages equal those of the site', async () => {
    const steps = await run([await makeSeed()], { given: FACTS });
    expect(kindsOf(steps)).toEqual(['new', 'new']);
    expect((await load(contentDir)).problems).toEqual([]);
    const imported = await loadSeed(contentDir);
    const known = await loadSeed('content');
    expect(imported).toHaveLength(2);
    const show = (articles: typeof known) =>
      articles.map(({ id, html, facts: { removals, ...facts }, front }) => ({
        id,
        html,
        facts,
        title: front.title,
        removals: removals.map(({ rule, text }) => `${rule}: ${text}`),
      }));
    expect(show(imported)).toEqual(show(known));
  });

  test('changes nothing when it is run again', async () => {
    const paths = [
      'page.html',
      'feed.rss',
      'feed.atom',
      'feed.json',
      'export.xml',
      'no-gaps.txt',
    ].map(fixture);
    const first = await run(paths);
    const before = readAll();
    expect(before).toHaveLength(first.length);
    const again = await run(paths, { isUpdate: true });
    expect(new Set(kindsOf(again))).toEqual(new Set(['known']));
    expect(readAll()).toEqual(before);
  });

  test('writes articles that the site’s loader takes, and drafts that say what they lack', async () => {
    await run(
      ['page.html', 'feed.rss', 'feed.atom', 'feed.json', 'export.xml', 'rules-between.txt'].map(
        fixture,
      ),
    );
    const { articles, drafts, problems } = await load(contentDir);
    expect(problems).toEqual([]);
    expect(articles.map(({ id }) => id)).toContain('2023/05/عودة-العبارة-إلى-الجزر');
    expect(articles).toHaveLength(6);
    expect(drafts).toContainEqual({
      file: 'articles/drafts/lido-opens-two-weeks-early.md',
      lacks: ['published', 'section', 'source'],
    });
  });

  test('writes nothing in a dry run', async () => {
    expect(kindsOf(await run([fixture('page.html')], { isDryRun: true }))).toEqual(['new']);
    expect(list()).toEqual([]);
  });

  test('writes nothing at all where one file of several cannot be read', async () => {
    await expect(run([fixture('page.html'), fixture('empty.rss')])).rejects.toThrow('no entry');
    expect(list()).toEqual([]);
  });

  test('shows the words that changed, and takes them when it is told to', async () => {
    const page = readFileSync(fixture('page.html'), 'utf8');
    await run([fixture('page.html')]);
    const [path] = list();
    const written = readFileSync(join(contentDir, path ?? ''), 'utf8');
    const edited = written.replace('section: Islands', '# as the desk asked\nsection: Sea');
    writeFileSync(join(contentDir, path ?? ''), edited);
    const changed = save(
      'changed.html',
      page.replace('six weeks', 'seven weeks').replaceAll('Returns to', 'Is Back at'),
    );

    const [left] = await run([changed]);
    expect(left).toMatchObject({
      kind: 'changed',
      diff: [expect.stringContaining('Thursday, [-six-]{+seven+} weeks')],
    });
    expect(readFileSync(join(contentDir, path ?? ''), 'utf8')).toBe(edited);

    await run([changed], { isUpdate: true });
    const taken = readFileSync(join(contentDir, path ?? ''), 'utf8');
    expect(taken).toBe(
      edited.replace('six weeks', 'seven weeks').replace('Returns to', 'Is Back at'),
    );
    expect(kindsOf(await run([changed]))).toEqual(['known']);
  });

  test('knows a changed text without an address by its headline and its lines', async () => {
    const dump = readFileSync(fixture('no-gaps.txt'), 'utf8');
    await run([fixture('no-gaps.txt')]);
    const steps = await run([save('b.txt', dump.replace('third time', 'fourth time'))]);
    expect(kindsOf(steps)).toEqual(['known', 'changed']);
  });

  test('takes another story under a headline of every week for a new one', async () => {
    const dump = (text: string) => save('week.txt', `The Week at the Harbour\n\n${text}\n`);
    const herring =
      'The boats came in with more herring than the hall could hold, and left again at night.';
    const ramp =
      'Engineers looked at the ramp of the second quay, and asked for another month to mend it.';
    await run([dump(herring)], { given: FACTS });
    const [step] = await run([dump(ramp)], { given: FACTS });
    expect(step?.kind).toBe('new');
    expect(step?.path).toMatch(/2024\/09\/the-week-at-the-harbour-2\.md$/);
  });

  test('takes nearly the same story of another day for a new one', async () => {
    await run([fixture('no-gaps.txt')], { given: FACTS });
    const other = readFileSync(fixture('no-gaps.txt'), 'utf8').replace('third time', 'fourth time');
    const given = { ...FACTS, published: '2024-09-08' };
    expect(kindsOf(await run([save('b.txt', other)], { given }))).toEqual(['known', 'new']);
  });

  test('takes one agency’s story from two papers for two articles', async () => {
    const dump = readFileSync(fixture('no-gaps.txt'), 'utf8');
    await run([fixture('no-gaps.txt')], { given: { ...FACTS, sourceName: 'The Wire' } });
    const other = save('b.txt', dump.replace('the third time', 'a third time'));
    expect(kindsOf(await run([other], { given: { ...FACTS, sourceName: 'The Post' } }))).toEqual([
      'known',
      'new',
    ]);
  });

  test('completes a draft once its facts are given, and moves it to its month', async () => {
    await run([fixture('no-gaps.txt')]);
    expect(list().every((path) => path.startsWith('articles/drafts/'))).toBe(true);
    const before = readAll();
    expect(kindsOf(await run([fixture('no-gaps.txt')], { given: FACTS }))).toEqual([
      'completed',
      'completed',
    ]);
    expect(readAll()).toEqual(before);
    await run([fixture('no-gaps.txt')], { given: FACTS, isUpdate: true });
    expect(list()).toEqual([
      'articles/2024/09/harbour-reopens-after-the-storm.md',
      'articles/2024/09/mayor-names-a-new-pilot.md',
    ]);
    const { articles, problems } = await load(contentDir);
    expect([articles.length, problems]).toEqual([2, []]);
  });

  test('completes two drafts under one headline, each once', async () => {
    const texts = [
      'The boats came in with more herring than the hall could hold, and left again at night.',
      'Engineers looked at the ramp of the second quay, and asked for another month to mend it.',
    ];
    const dumps = texts.map((text, index) =>
      save(`${index}.txt`, `The Week at the Harbour\n\n${text}\n`),
    );
    await run(dumps);
    await run([...dumps, ...dumps], { given: FACTS, isUpdate: true });
    expect(list().filter((path) => path.endsWith('.md'))).toEqual([
      'articles/2024/09/the-week-at-the-harbour-2.md',
      'articles/2024/09/the-week-at-the-harbour.md',
    ]);
  });

  test('takes an article once that is delivered twice', async () => {
    expect(kindsOf(await run([fixture('page.html'), fixture('page.html')]))).toEqual([
      'new',
      'twice',
    ]);
    expect(list()).toHaveLength(1);
  });

  test('writes over no file, and takes back what it wrote before it met one', async () => {
    const steps = await run([fixture('no-gaps.txt')], { isDryRun: true });
    mkdirSync(join(contentDir, 'articles/drafts'));
    save('articles/drafts/mayor-names-a-new-pilot.md', 'mine');
    await expect(carryOut(steps, { isUpdate: true })).rejects.toThrow('EEXIST');
    expect(readAll()).toEqual([['articles/drafts/mayor-names-a-new-pilot.md', 'mine']]);
  });

  test('gives one address or headline to one article alone', async () => {
    const given = { ...FACTS, sourceUrl: 'https://harbour.example/poem' };
    const [step] = await run([fixture('one-poem.txt')], { given });
    expect(step).toMatchObject({ kind: 'new', facts: given });
    await expect(run([fixture('no-gaps.txt')], { given })).rejects.toThrow(
      '--url is for one article',
    );
    await expect(run([fixture('no-gaps.txt')], { given: { title: 'T' } })).rejects.toThrow(
      '--title is',
    );
  });

  test('spells a section as the site does', async () => {
    await run([fixture('page.html')]);
    const [step] = await run([fixture('one-poem.txt')], { given: { section: 'islands' } });
    expect(step).toMatchObject({ kind: 'new', facts: { section: 'Islands' } });
  });

  test('keeps copy that looks like markup, tabs and rules as it was delivered', async () => {
    const copy = 'Ferry Sails: “Yes”\n\n---\n# 1. *x* <b>\n\tset in   \n| a | b |\n\nMore words.';
    await run([save('dump.txt', copy)]);
    const file = readFileSync(join(contentDir, 'articles/drafts/ferry-sails-yes.md'), 'utf8');
    expect(file.endsWith(`---\n\n${copy}\n`)).toBe(true);
    expect(file).toContain('copy: plain\n');
  });
});
