import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { LoadedContent } from '../fixtures/load-content.ts';
import { openStore, readBefore, StoreIncomplete } from './article-store.ts';
import { openContent, showContent } from './fixtures/open-content.ts';

const { path, inContent, settings, write, koni, load, loadNew, getFile, spoil } = openContent();

test('what is read of a store is of one moment, whatever is updated meanwhile', async () => {
  await load();
  const store = openStore(settings(), process.cwd());
  write('harbour', 'The harbour closed again on Tuesday.');
  rmSync(inContent('articles/2024/09/market.md'));
  await load();
  const [harbour, market] = store.list();
  expect([harbour?.id, market?.id]).toEqual(['2024/09/harbour', '2024/09/market']);
  expect(harbour && store.html(harbour)).toContain('opened again on Monday');
  expect(store.words()).toContain('prices');
  store.close();
});

describe('what is damaged', () => {
  test.each([
    ["update article set line = replace(line, 'World', 'Wurld')", 3],
    ["update article set line = replace(line, 'en', 'ar')", 3],
    ["update article set line = '' where path like '%talks%'", 1],
    ["update article set line = line || '0' where path like '%talks%'", 1],
  ])('is named and made anew: %s', async (statement, cleaned) => {
    const before = await load();
    spoil((database) => database.exec(statement));
    const after = await load();
    expect(after.cleaned).toBe(cleaned);
    expect(after.said.join()).toContain('talks.md');
    expect(showContent(after)).toEqual(showContent(before));
  });

  test.each([
    "update body set html = replace(html, 'opened', 'closed')",
    "update body set html = '<script>alert(1)</script>'",
    'update body set html = (select html from body where id = 1) where id = 2',
    'update body set html = (select words from word where word.id = body.id), proof = (select proof from word where word.id = body.id)',
    'update body set (html, proof) = (select html, proof from body where id = 1) where id = 2',
    'delete from body',
    "update article set published = '2024-09-01'",
    "update article set address = '2024/09/boats' where path like '%talks%'",
    "update article set listed = replace(listed, 'World', 'Wurld')",
    "update article set signature = 'AAAA'",
    "update article set proof = ''",
    "update fact set facts = replace(facts, 'met the', 'fled the')",
    'update fact set facts = (select facts from fact where id = 1) where id = 2',
    'delete from fact',
  ])('is never shown: %s', async (statement) => {
    const before = await load();
    spoil((database) => database.exec(statement));
    const found = await load().catch((error: unknown) => error);
    expect(found).toBeInstanceOf(StoreIncomplete);
    expect(String(found)).toMatch(/What was kept of articles\/2024\/09\/.*is damaged/);
    // All that is damaged is made anew at once.
    expect(showContent(await load())).toEqual(showContent(before));
  });

  test.each([
    "update article set line = 'articles/2024/09/talks.md' where path like '%talks%'",
    "update article set line = replace(line, 'World', 'Wurld') where path like '%talks%'",
    "delete from article where path like '%talks%'",
    "update note set content = '[1]' where name = 'withdrawn'",
  ])('after an update is never listed, and made anew: %s', async (statement) => {
    const before = await load();
    const known = readBefore(settings(), process.cwd());
    const open = () => openStore(settings(), process.cwd());
    const list = (store: ReturnType<typeof open>, ...parameters: [typeof known?]) => {
      const listed = store.list(...parameters).map(({ outline }) => outline.section);
      store.close();
      return listed;
    };
    spoil((database) => database.exec(statement));
    // What was read before is still right, if only its line has changed since.
    if (statement.includes('set line')) expect(list(open(), known)).toEqual(Array(3).fill('World'));
    else expect(() => list(open(), known)).toThrow(StoreIncomplete);
    spoil((database) => database.exec(statement));
    expect(() => list(open())).toThrow(StoreIncomplete);
    expect(showContent(await load())).toEqual(showContent(before));
  });

  test.each([
    "update word set words = 'none'",
    'delete from word',
    "delete from note where name = 'words'",
    "update note set content = 'none 1' where name = 'words'",
    "update note set content = '{}' where name = 'registry'",
    "update note set content = '[]' where name = 'code'",
  ])('is made anew: %s', async (statement) => {
    koni();
    await load();
    spoil((database) => database.exec(statement));
    koni('Koni');
    write('market', 'Prices fell in Tripoli.');
    expect(showContent(await load())).toEqual(showContent(await loadNew()));
  });

  test.each(['delete from article', "delete from article where path like '%market%'"])(
    'is not counted any more where it is lost: %s',
    async (statement) => {
      await load();
      spoil((database) => database.exec(statement));
      write('market', 'Prices fell.');
      expect(showContent(await load())).toEqual(showContent(await loadNew()));
    },
  );

  test('is not counted twice where its text was found damaged', async () => {
    await load();
    spoil((database) => database.exec('delete from body'));
    await expect(load()).rejects.toThrow(StoreIncomplete);
    await load();
    write('market', 'Prices fell.');
    expect(showContent(await load())).toEqual(showContent(await loadNew()));
  });

  test('is not used where the file is no store at all', async () => {
    const before = await load();
    for (const content of ['', 'not a database', Buffer.alloc(8192, 7)]) {
      writeFileSync(getFile(), content);
      const { said, ...after } = await load();
      expect(showContent({ said, ...after })).toEqual(showContent(before));
      expect(said.length).toBe(content === '' ? 0 : 1);
    }
  });

  test('bits changed at any place of the file are noticed, or change nothing', async () => {
    koni('Koni');
    const before = await load();
    const bytes = readFileSync(getFile());
    // The same places each time.
    let place = 7;
    for (let round = 0; round < 25; round++) {
      place = (place * 48271) % 2147483647;
      const spoilt = Buffer.from(bytes);
      spoilt[place % bytes.length] = (spoilt[place % bytes.length] ?? 0) ^ (1 << (round % 8));
      for (const end of ['-wal', '-shm']) rmSync(getFile() + end, { force: true });
      writeFileSync(getFile(), spoilt);
      expect(showContent(await loadAtLast())).toEqual(showContent(before));
    }
  });
});

/** Loads until nothing damaged is found any more, as a build does. */
async function loadAtLast(): Promise<LoadedContent> {
  for (let left = 5; ; left--) {
    try {
      return await load();
    } catch (error) {
      if (!(error instanceof StoreIncomplete) || left === 0) throw error;
    }
  }
}

describe('articles that were read before an update', () => {
  const read = () => readBefore(settings(), process.cwd());
  const list = (before: ReturnType<typeof read>) => {
    const store = openStore(settings(), process.cwd());
    const all = store.list();
    expect(store.list(before)).toEqual(all);
    const used = [...(before?.articles.values() ?? [])];
    const isUsed = store.list(before).filter((article) => used.includes(article));
    store.close();
    return isUsed.map(({ id }) => id);
  };

  test('are used where their rows are the same', async () => {
    await load();
    const before = read();
    write('talks', 'Musa al-Koni met nobody.');
    write('bridge', 'The bridge opened.');
    rmSync(inContent('articles/2024/09/market.md'));
    await load();
    expect(list(before)).toEqual(['2024/09/harbour']);
  });

  test('are not used where the same stands in another row', async () => {
    await load();
    const before = read();
    spoil((database) => {
      for (const table of ['article', 'body', 'word']) {
        database.exec(`update ${table} set id = id + 100 where id = 1`);
      }
    });
    expect(list(before)).toHaveLength(2);
  });

  test('are none of a store that there is not, and that is not made', () => {
    expect(read()).toBeUndefined();
    expect(globSync('cache/*', { cwd: path() })).toEqual([]);
  });

  test('are not used where a row was damaged since', async () => {
    await load();
    const before = read();
    spoil((database) =>
      database.exec("update article set line = replace(line, 'World', 'Other') where id = 2"),
    );
    await load();
    expect(list(before)).toHaveLength(2);
  });
});
