import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockFile } from '../../base/lock-file.ts';
import { type LoadedContent, loadContent } from '../fixtures/load-content.ts';
import { openStore, readBefore, StoreIncomplete } from './article-store.ts';
import { readNote, writeNote } from './store-tables.ts';
import { updateArticles } from './update-articles.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'newsprint-store-'));
  write('talks', 'Musa al-Koni met the mayor of Sabha.');
  write('harbour', 'The harbour opened again on Monday.');
  write('market', 'Prices at the market of Tripoli rose.');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(slug: string, text: string, more = ''): void {
  const front = `title: ${slug}\npublished: 2024-09-07\nsection: World\nsource: { name: Wire }`;
  save(`articles/2024/09/${slug}.md`, `---\n${front}\n${more}---\n${text}\n`);
}

function save(path: string, text: string | Uint8Array): void {
  const file = join(root, 'content', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const koni = (...aliases: string[]) =>
  save(
    'names/people.yaml',
    JSON.stringify([{ id: 'musa-al-koni', name: 'Musa al-Koni', aliases, summary: 'Of Libya.' }]),
  );

const load = (now?: number) =>
  loadContent(join(root, 'content'), { cacheDir: join(root, 'cache'), ...(now && { now }) });

function getFile(): string {
  const [file = ''] = globSync('*.sqlite', { cwd: join(root, 'cache') });
  return join(root, 'cache', file);
}

/** Changes the file of the store as nobody but a fault does. */
function spoil(change: (database: DatabaseSync) => void): void {
  const database = new DatabaseSync(getFile());
  change(database);
  database.close();
}

/** What is known, without the rows that it stands in, which depend on what came before. */
const show = ({ articles, words }: LoadedContent) => [
  articles.map(({ row: _, ...article }) => article),
  [...words].sort(),
];

/** Loads the same content into a store that was never used. */
async function loadNew(): Promise<LoadedContent> {
  return loadContent(join(root, 'content'), { cacheDir: join(root, 'new') });
}

test('what is read of a store is of one moment, whatever is updated meanwhile', async () => {
  await load();
  const settings = { contentDir: join(root, 'content'), base: '/', cacheDir: join(root, 'cache') };
  const store = openStore(settings, process.cwd());
  write('harbour', 'The harbour closed again on Tuesday.');
  rmSync(join(root, 'content/articles/2024/09/market.md'));
  await load();
  const [harbour, market] = store.list();
  expect([harbour?.id, market?.id]).toEqual(['2024/09/harbour', '2024/09/market']);
  expect(harbour && store.html(harbour)).toContain('opened again on Monday');
  expect(store.words()).toContain('prices');
  store.close();
});

test('an update waits for another of the same store, and says for whom', async () => {
  await load();
  const release = await lockFile(`${getFile()}-lock`);
  const said: string[] = [];
  const say = (reason: string) => {
    said.push(reason);
    release();
  };
  const settings = { contentDir: join(root, 'content'), base: '/', cacheDir: join(root, 'cache') };
  const progress = () => ({ add: () => {}, end: () => {} });
  await updateArticles(settings, process.cwd(), { report: { say, progress } });
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
    cpSync('public/icons/apple-touch-180.png', join(root, 'content/articles/2024/09/a.png'));
    write('harbour', 'The harbour opened.', 'photo: { src: ./a.png, alt: Boats }\n');
    const [before] = (await load()).articles;
    expect(before?.photo?.width).toBe(180);
    expect((await load()).cleaned).toBe(0);
    cpSync('public/icons/icon-192.png', join(root, 'content/articles/2024/09/a.png'));
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

  test('holds the same after changes as a store that is new', async () => {
    koni();
    await load();
    write('talks', 'Koni and the mayor of Sabha met.');
    write('strike', 'Dockers of Sabha went on strike.');
    rmSync(join(root, 'content/articles/2024/09/market.md'));
    koni('Koni');
    expect(show(await load())).toEqual(show(await loadNew()));
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
    const settings = {
      contentDir: join(root, 'content'),
      base: '/',
      cacheDir: join(root, 'cache'),
    };
    const add = () => {
      throw new Error('broken off');
    };
    const report = { say: () => {}, progress: () => ({ add, end: () => {} }) };
    const broken = updateArticles(settings, process.cwd(), { report });
    await expect(broken).rejects.toThrow('broken off');
    const half = openStore(settings, process.cwd());
    expect(half.version).toBe('');
    expect(() => half.list()).toThrow(StoreIncomplete);
    half.close();
    const whole = await load();
    expect(whole.cleaned).toBeLessThan(400);
    expect(show(whole)).toEqual(show(await loadNew()));
  });
});

describe('what is damaged', () => {
  test.each([
    ["update article set data = replace(data, 'World', 'Wurld')", 3],
    ["update article set redirects = '[1]' where path like '%talks%'", 1],
    ["update article set source = source || '0' where path like '%talks%'", 1],
    ["update article set proof = '' where path like '%talks%'", 1],
  ])('is named and made anew: %s', async (statement, cleaned) => {
    const before = await load();
    spoil((database) => database.exec(statement));
    const after = await load();
    expect(after.cleaned).toBe(cleaned);
    expect(after.said.join()).toContain('talks.md');
    expect(show(after)).toEqual(show(before));
  });

  test.each([
    "update body set html = replace(html, 'opened', 'closed')",
    "update body set html = '<script>alert(1)</script>'",
    'update body set html = (select html from body where id = 1) where id = 2',
    'update body set html = (select words from word where word.id = body.id), proof = (select proof from word where word.id = body.id)',
    'delete from body',
  ])('is never shown: %s', async (statement) => {
    const before = await load();
    spoil((database) => database.exec(statement));
    const files = before.articles.length;
    for (let made = 0; made < files; made++) {
      const found = await load().catch((error: unknown) => error);
      if (!(found instanceof Error)) break;
      expect(found).toBeInstanceOf(StoreIncomplete);
      expect(found.message).toMatch(/What was kept of articles\/2024\/09\/.*is damaged/);
    }
    expect(show(await load())).toEqual(show(before));
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
    expect(show(await load())).toEqual(show(await loadNew()));
  });

  test('is not used where the file is no store at all', async () => {
    const before = await load();
    for (const content of ['', 'not a database', Buffer.alloc(8192, 7)]) {
      writeFileSync(getFile(), content);
      const { said, ...after } = await load();
      expect(show({ said, ...after })).toEqual(show(before));
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
      expect(show(await loadAtLast())).toEqual(show(before));
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
  const settings = () => ({
    contentDir: join(root, 'content'),
    base: '/',
    cacheDir: join(root, 'cache'),
  });
  const read = () => readBefore(settings(), process.cwd());
  const list = (before: ReturnType<typeof read>) => {
    const store = openStore(settings(), process.cwd());
    const all = store.list();
    expect(store.list(before)).toEqual(all);
    const used = [...(before?.values() ?? [])].map(({ article }) => article);
    const isUsed = store.list(before).filter((article) => used.includes(article));
    store.close();
    return isUsed.map(({ id }) => id);
  };

  test('are used where their rows are the same', async () => {
    await load();
    const before = read();
    write('talks', 'Musa al-Koni met nobody.');
    write('bridge', 'The bridge opened.');
    rmSync(join(root, 'content/articles/2024/09/market.md'));
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
    expect(globSync('cache/*', { cwd: root })).toEqual([]);
  });

  test('are none of a damaged row', async () => {
    await load();
    spoil((database) => database.exec("update article set section = 'Other' where id = 2"));
    expect([...(read()?.keys() ?? [])].sort()).toEqual([1, 3]);
  });
});
