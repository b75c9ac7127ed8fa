import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadContent } from '../articles/fixtures/load-content.ts';
import { SEED } from '../tests/read-page.ts';
import { applySteps } from './archive/apply-steps.ts';
import { type Desk, FACTS, getFixture, kindsOf, openDesk } from './fixtures/open-desk.ts';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => desk.close());

const loadSeed = async (dir: string) => {
  const { articles } = await loadContent(dir);
  return articles.filter(({ id }) => Object.values(SEED).includes(id));
};

/** The delivered dump of the two articles that the site shows, made of their files again. */
async function makeSeed(): Promise<string> {
  const articles = await loadSeed('src/tests/seed');
  const copies = articles.map(({ path }) =>
    readFileSync(join('src/tests/seed', path), 'utf8')
      .replace(/^---\n[\s\S]*?\n---\n/, '')
      .trim(),
  );
  return desk.save('dump.txt', `${copies.join('\n\n\n\n')}\n`);
}

describe('runImport', () => {
  test('gives two articles of the seed’s dump, whose pages equal those of the site', async () => {
    const steps = await desk.run([await makeSeed()], { given: FACTS });
    expect(kindsOf(steps)).toEqual(['new', 'new']);
    cpSync('src/tests/seed/names', join(desk.contentDir, 'names'), { recursive: true });
    expect((await loadContent(desk.contentDir)).problems).toEqual([]);
    const imported = await loadSeed(desk.contentDir);
    const known = await loadSeed('src/tests/seed');
    expect(imported).toHaveLength(2);
    const show = (articles: typeof known) =>
      articles.map(({ id, html, facts: { removals, ...facts }, front }) => ({
        id,
        html,
        // The lines of the files differ.
        facts: { ...facts, shortLines: facts.shortLines.map(({ text, place }) => [text, place]) },
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
    ].map(getFixture);
    const first = await desk.run(paths);
    const before = desk.readAll();
    expect(before).toHaveLength(first.length);
    const again = await desk.run(paths, { isUpdate: true });
    expect(new Set(kindsOf(again))).toEqual(new Set(['known']));
    expect(desk.readAll()).toEqual(before);
  });

  test('writes articles that the site’s loader takes, and drafts that say what they lack', async () => {
    await desk.run(
      ['page.html', 'feed.rss', 'feed.atom', 'feed.json', 'export.xml', 'rules-between.txt'].map(
        getFixture,
      ),
    );
    const { articles, drafts, problems } = await loadContent(desk.contentDir);
    expect(problems).toEqual([]);
    expect(articles.map(({ id }) => id)).toContain('2023/05/عودة-العبارة-إلى-الجزر');
    expect(articles).toHaveLength(6);
    expect(drafts).toContainEqual({
      file: join(desk.contentDir, 'articles/drafts/lido-opens-two-weeks-early.md'),
      lacks: ['published', 'section', 'source'],
    });
  });

  test('writes nothing in a dry run', async () => {
    expect(kindsOf(await desk.run([getFixture('page.html')], { isDryRun: true }))).toEqual(['new']);
    expect(desk.list()).toEqual([]);
  });

  test('writes nothing at all where one file of several cannot be read', async () => {
    await expect(desk.run([getFixture('page.html'), getFixture('empty.rss')])).rejects.toThrow(
      'no entry',
    );
    expect(desk.list()).toEqual([]);
  });

  test('writes over no file, and takes back what it wrote before it met one', async () => {
    const steps = await desk.run([getFixture('no-gaps.txt')], { isDryRun: true });
    mkdirSync(join(desk.contentDir, 'articles/drafts'));
    desk.save('articles/drafts/mayor-names-a-new-pilot.md', 'mine');
    await expect(applySteps(steps, { isUpdate: true })).rejects.toThrow('EEXIST');
    expect(desk.readAll()).toEqual([['articles/drafts/mayor-names-a-new-pilot.md', 'mine']]);
  });

  test('gives one address or headline to one article alone', async () => {
    const given = { ...FACTS, sourceUrl: 'https://harbour.example/poem' };
    const [step] = await desk.run([getFixture('one-poem.txt')], { given });
    expect(step).toMatchObject({ kind: 'new', facts: given });
    await expect(desk.run([getFixture('no-gaps.txt')], { given })).rejects.toThrow(
      '--url is for one article',
    );
    await expect(desk.run([getFixture('no-gaps.txt')], { given: { title: 'T' } })).rejects.toThrow(
      '--title is',
    );
  });

  test('spells a section as the site does', async () => {
    await desk.run([getFixture('page.html')]);
    const [step] = await desk.run([getFixture('one-poem.txt')], { given: { section: 'islands' } });
    expect(step).toMatchObject({ kind: 'new', facts: { section: 'Islands' } });
  });

  test('keeps copy that looks like markup, tabs and rules as it was delivered', async () => {
    const copy = 'Ferry Sails: “Yes”\n\n---\n# 1. *x* <b>\n\tset in   \n| a | b |\n\nMore words.';
    await desk.run([desk.save('dump.txt', copy)]);
    const file = readFileSync(join(desk.contentDir, 'articles/drafts/ferry-sails-yes.md'), 'utf8');
    expect(file.endsWith(`---\n\n${copy}\n`)).toBe(true);
    expect(file).toContain('copy: plain\n');
  });
});
