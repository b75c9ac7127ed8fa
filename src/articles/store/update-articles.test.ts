import { cpSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lockFile } from '../../base/lock-file.ts';
import { openStore, StoreIncomplete } from './article-store.ts';
import { openContent, showContent } from './fixtures/open-content.ts';
import { readNote, writeNote } from './store-notes.ts';
import { updateArticles } from './update-articles.ts';

const { inContent, settings, write, save, koni, load, loadNew, getFile, spoil } = openContent();

test('an update waits for another of the same store, and says for whom', async () => {
  await load();
  const release = await lockFile(`${getFile()}-lock`);
  const said: string[] = [];
  const say = (reason: string) => {
    said.push(reason);
    release();
  };
  const progress = () => ({ add: () => {}, end: () => {} });
  await updateArticles(settings(), process.cwd(), { report: { say, progress } });
  expect(said).toEqual([expect.stringContaining(`is being updated (process ${process.pid} on`)]);
});

describe('updateArticles', () => {
  test('cleans an article once, and again when its file has changed', async () => {
    expect((await load()).cleaned).toBe(3);
    expect((await load()).cleaned).toBe(0);
    write('harbour', 'The harbour closed again on Tuesday.');
    const { cleaned, articles } = await load();
    expect(cleaned).toBe(1);
    expect(articles.map(({ html }) => html).join()).toContain('closed again');
  });

  test('cleans an article again when its picture is another', async () => {
    cpSync('public/icons/apple-touch-180.png', inContent('articles/2024/09/a.png'));
    write('harbour', 'The harbour opened.', 'photo: { src: ./a.png, alt: Boats }\n');
    const [before] = (await load()).articles;
    expect(before?.photo?.width).toBe(180);
    expect((await load()).cleaned).toBe(0);
    cpSync('public/icons/icon-192.png', inContent('articles/2024/09/a.png'));
    const { cleaned, articles } = await load();
    expect(cleaned).toBe(1);
    expect(articles[0]?.photo?.width).toBe(192);
    expect(articles[0]?.digest).not.toBe(before?.digest);
  });

  test('for a changed spelling, cleans the articles alone that have its words', async () => {
    koni();
    await load();
    for (const aliases of [['Koni of Sabha'], ['Koni of Sabha', 'the mayor']]) {
      koni(...aliases);
      expect((await load()).cleaned).toBe(1);
    }
    save('names/people.yaml', '[]');
    expect((await load()).cleaned).toBe(1);
  });

  test('for a name that a place has in another language, cleans the articles that have it', async () => {
    const place = { id: 'france', name: 'France', summary: 'A country.' };
    write('harbour', 'Ein Schiff kam aus Frankreich.');
    save('names/places.yaml', JSON.stringify([place]));
    await load();
    save('names/places.yaml', JSON.stringify([{ ...place, country: 'FR' }]));
    expect((await load()).cleaned).toBe(1);
  });

  test('for lines that editors confirmed, cleans the articles of that source alone', async () => {
    write('bridge', 'The bridge is open.\n\nRead the Quay Post');
    await load();
    const entry = { source: 'Wire', line: 'Read the Quay Post' };
    save('furniture.yaml', JSON.stringify([{ source: 'Other', line: entry.line }]));
    expect((await load()).cleaned).toBe(0);
    save('furniture.yaml', JSON.stringify([entry]));
    const { cleaned, articles } = await load();
    expect(cleaned).toBe(4);
    expect(articles.map(({ html }) => html).join()).not.toContain('Quay Post');
    rmSync(inContent('furniture.yaml'));
    expect((await load()).articles.map(({ html }) => html).join()).toContain('Quay Post');
  });

  test('holds the same after changes as a store that is new', async () => {
    koni();
    await load();
    write('talks', 'Koni and the mayor of Sabha met.');
    write('strike', 'Dockers of Sabha went on strike.');
    rmSync(inContent('articles/2024/09/market.md'));
    koni('Koni');
    expect(showContent(await load())).toEqual(showContent(await loadNew()));
  });

  test('says what is wrong with an article each time, and leaves it out', async () => {
    write('Bad Name', 'Text.');
    write('no-picture', 'Text.', 'photo: { src: ./gone.png, alt: Boats }\n');
    for (const { problems, articles } of [await load(), await load()]) {
      expect(problems).toHaveLength(2);
      // One shows the article without its picture while an editor mends it.
      expect(articles.map(({ id }) => id)).not.toContain('2024/09/Bad Name');
      expect(articles).toHaveLength(4);
    }
  });

  test('holds back what is dated later, its words included, and knows it already', async () => {
    const front = 'published: 2031-05-06\nsection: World\nsource: { name: Wire }';
    save('articles/2031/05/ahead.md', `---\ntitle: Ahead\n${front}\n---\nZanzibar.\n`);
    const before = await load(Date.UTC(2030, 0));
    expect(before.articles).toHaveLength(3);
    expect(before.words).not.toContain('zanzibar');
    expect(before.words).toContain('harbour');
    expect(before.content.waiting.map(({ id }) => id)).toEqual(['2031/05/ahead']);
    const after = await load(Date.UTC(2032, 0));
    expect(after.cleaned).toBe(0);
    expect(after.articles).toHaveLength(4);
    expect(after.words).toContain('zanzibar');
    expect(after.content.waiting).toEqual([]);
  });

  test('keeps the address of what was withdrawn', async () => {
    await load();
    write('talks', 'Gone.', 'withdrawn: { date: 2024-09-08, reason: It was wrong. }\n');
    for (const { withdrawn, articles } of [await load(), await load()]) {
      expect(withdrawn.map(({ id }) => id)).toEqual(['2024/09/talks']);
      expect(articles).toHaveLength(2);
    }
  });

  test('finds two files of one address, whichever was known before', async () => {
    await load();
    const talks = 'title: T\npublished: 2024-09-07\nsection: world\nsource: { name: Wire }';
    save('articles/2024/09/more/talks.md', `---\n${talks}\n---\nText.\n`);
    for (const { problems } of [await load(), await load()]) {
      expect(problems.map(({ what }) => what).join()).toMatch(/\/2024\/09\/talks\/ is taken by/);
      expect(problems.map(({ what }) => what).join()).toMatch(/Write both alike/);
    }
  });

  test('does not clean all articles without names because the registry is broken', async () => {
    koni();
    await load();
    save('names/people.yaml', '- {');
    const { problems, cleaned } = await load();
    expect(problems).toHaveLength(1);
    expect(cleaned).toBe(0);
    save('names/people.yaml', Buffer.from('- id: a\n  name: Ren\xe9\n', 'latin1'));
    const unread = await load();
    expect(unread.problems).toEqual([
      expect.objectContaining({ line: 2, what: expect.stringContaining('not UTF-8') }),
    ]);
    expect(unread.cleaned).toBe(0);
  });

  test('cleans all again by other code, and says which', async () => {
    await load();
    spoil((database) => {
      const parts: [string, string][] = JSON.parse(readNote(database, 'code') ?? '');
      const other = parts.map(([name, digest]) => [name, name.includes('pipeline') ? '' : digest]);
      writeNote(database, 'code', JSON.stringify(other));
    });
    const { cleaned, said } = await load();
    expect(cleaned).toBe(3);
    expect(said).toEqual([expect.stringContaining('has changed (src/copy/pipeline.ts)')]);
  });

  test('goes on where an update was broken off, and shows no half of it', async () => {
    await load();
    for (let index = 0; index < 400; index++) write(`more-${index}`, `Text ${index}.`);
    const add = () => {
      throw new Error('broken off');
    };
    const report = { say: () => {}, progress: () => ({ add, end: () => {} }) };
    const broken = updateArticles(settings(), process.cwd(), { report });
    await expect(broken).rejects.toThrow('broken off');
    const half = openStore(settings(), process.cwd());
    expect(half.version).toBe('');
    expect(() => half.list()).toThrow(StoreIncomplete);
    half.close();
    const whole = await load();
    expect(whole.cleaned).toBeLessThan(400);
    expect(showContent(whole)).toEqual(showContent(await loadNew()));
  });
});
