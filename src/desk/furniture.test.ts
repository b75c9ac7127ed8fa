import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { acceptFurniture } from './accept-furniture.ts';
import { checkContent } from './check-content.ts';
import { formatReport } from './format-report.ts';

let contentDir = '';
beforeEach(() => {
  contentDir = mkdtempSync(join(tmpdir(), 'newsprint-furniture-'));
});
afterEach(() => rmSync(contentDir, { recursive: true }));

const BODY =
  'The boats of pier NUMBER left the harbour again on Monday, four days after the storm had closed it to all.';

/** Writes articles of a source, each with its own text between lines that recur. */
function write(source: string, count: number, make: (body: string, at: number) => string): void {
  for (let at = 0; at < count; at++) {
    const slug = `${source.toLowerCase().replaceAll(' ', '-')}-${at}`;
    const file = join(contentDir, `articles/2024/09/${slug}.md`);
    mkdirSync(dirname(file), { recursive: true });
    const front = `title: Report ${slug}\npublished: 2024-09-07\nsection: World\nsource: { name: ${source} }`;
    writeFileSync(file, `---\n${front}\n---\n\n${make(BODY.replace('NUMBER', `${at}`), at)}\n`);
  }
}

const check = () =>
  checkContent({ contentDir, base: '/', cacheDir: join(contentDir, '.cache') }, process.cwd(), {
    now: Date.parse('2026-01-01T00:00:00Z'),
    report: { say: () => {}, progress: () => ({ add: () => {}, end: () => {} }) },
  });
const list = async () =>
  (await check()).furniture.map(
    ({ source, line, articles, of }) => `${source}: ${line} (${articles} of ${of})`,
  );

describe('furniture of a source', () => {
  test('is proposed where a line recurs, in any language and with other numbers', async () => {
    write('Rıhtım', 10, (body, at) => `Haberi paylaş\n\n${body}\n\n${at + 1} yorum`);
    expect(await list()).toEqual([
      'Rıhtım: 1 yorum (10 of 10)',
      'Rıhtım: Haberi paylaş (10 of 10)',
    ]);
    const report = await check();
    expect(formatReport(report)).toContain(
      '/articles/2024/09/rıhtım-0.md:8: recurs in 10 of 10 articles of Rıhtım: Haberi paylaş',
    );
    expect(formatReport(report)).toContain('npm run check -- --accept-furniture "Rıhtım"');
  });

  test('is proposed by its label where what stands behind it differs', async () => {
    const subjects = ['pilots', 'lamps', 'boats', 'a letter', 'quays', 'a storm'];
    write('Quay', 6, (body, at) => `${body}\n\nFiled under: ${subjects[at]}`);
    write('Pier', 6, (body, at) => `${body}\n\n${subjects[at]}: the words\n\n${body}`);
    expect(await list()).toEqual(['Quay: Filed under: … (6 of 6)']);
    acceptFurniture(contentDir, (await check()).furniture, 'quay');
    const after = await check();
    expect(after.furniture).toEqual([]);
    expect(after.articles.flatMap(({ removals }) => removals.map(({ text }) => text))).toEqual(
      subjects.map((subject) => `Filed under: ${subject}`),
    );
  });

  test('is proposed by its beginning where a long note recurs below the texts, whatever follows', async () => {
    const note = 'No part of this page may be copied or sent on to others without a letter of';
    write(
      'Quay',
      6,
      (body, at) => `${body}\n\n${note} the Quay, nor kept for more than ${at} days.`,
    );
    const words = ['pilot', 'mayor', 'county', 'school', 'market', 'crew'];
    const say = (at: number) =>
      `The ${words[at]} said on Monday that the quay would be mended soon,`;
    write(
      'Pier',
      6,
      (body, at) => `${body}\n\n${say(at)} with stones of the old wall and money of all.`,
    );
    expect(await list()).toEqual(['Quay: No part of this page may be copied … (6 of 6)']);
    acceptFurniture(contentDir, (await check()).furniture, 'quay');
    const { articles } = await check();
    expect(articles.flatMap(({ removals }) => removals.map(({ rule }) => rule))).toEqual(
      Array.from({ length: 6 }, () => 'furniture'),
    );
  });

  test('is proposed as the head of a list where short lines stand below it', async () => {
    const words = ['nets', 'lamps', 'boats', 'quays', 'storms', 'pilots'];
    const read = (at: number) => `${words[at]} dry still\n\nThe ${words[at]} of the pier`;
    write('Quay', 6, (body, at) => `${body}\n\nLire encore...\n\n${read(at)}\n\n${body}`);
    write('Pier', 6, (body, at) => `${body}\n\nAnuncio\n\nThe ${words[at]}\n\n${body}`);
    expect(await list()).toEqual(['Pier: Anuncio (6 of 6)', 'Quay: Lire encore... ↓ (6 of 6)']);
    acceptFurniture(contentDir, (await check()).furniture, 'quay');
    const after = await check();
    expect(after.furniture.map(({ line }) => line)).toEqual(['Anuncio']);
    expect(after.articles.flatMap(({ removals }) => removals)).toHaveLength(18);
  });

  test('is proposed where it is the headline of another article of the source', async () => {
    write('Quay', 4, (body, at) => (at === 0 ? `${body}\n\nReport quay-2` : body));
    write('Pier', 4, (body, at) => (at === 0 ? `${body}\n\nReport quay-3` : body));
    expect(await list()).toEqual(['Quay: Report quay-2 (1 of 4)']);
  });

  test('is no label within the text, and no speaker', async () => {
    write('Quay', 6, (body, at) => `${body}\n\nThe pilot: number ${'x'.repeat(at + 1)}\n\n${body}`);
    expect(await list()).toEqual([]);
  });

  test('is no line of two articles, of several sources, or one twice in an article', async () => {
    write('Quay', 2, (body) => `Good morning\n\n${body}`);
    write('Pier', 1, (body) => `Good morning\n\n${body}\n\nGood morning\n\nGood morning`);
    expect(await list()).toEqual([]);
  });

  test('is no sentence that some texts have, and no line of a few among many', async () => {
    write('Quay', 40, (body, at) => {
      const said = at % 4 === 0 ? 'He did not elaborate.' : '';
      const head = at % 13 === 1 ? 'Background' : '';
      return `${body}\n\n${head}\n\n${body.replace('again', 'then')}\n\n${said}`;
    });
    expect(await list()).toEqual([]);
  });

  test('goes out of the texts of its source alone once it is accepted, and comes back', async () => {
    write('Quay', 4, (body) => `Haberi paylaş\n\n${body}\n\nOkur yorumları`);
    write('Pier', 4, (body) => `Haberi paylaş\n\n${body}`);
    const accepted = acceptFurniture(contentDir, (await check()).furniture, 'quay');
    expect(accepted.map(({ line }) => line)).toEqual(['Haberi paylaş', 'Okur yorumları']);
    const after = await check();
    expect(after.furniture.map(({ source }) => source)).toEqual(['Pier']);
    const removed = after.articles.flatMap(({ file, removals }) =>
      removals.map(({ rule, line, text }) => `${file.split('/').at(-1)}:${line} ${rule}: ${text}`),
    );
    expect(removed).toHaveLength(8);
    expect(removed).toContain('quay-3.md:8 furniture: Haberi paylaş');
    expect(after.problems).toEqual([]);

    const file = join(contentDir, 'furniture.yaml');
    for (const left of ['', readFileSync(file, 'utf8').replace(/^- .*/ms, '')]) {
      writeFileSync(file, left);
      const { articles, problems } = await check();
      expect(articles.flatMap(({ removals }) => removals)).toEqual([]);
      expect(problems).toEqual([]);
    }
  });

  test('is neither taken out nor proposed again where an editor keeps it', async () => {
    write('Quay', 4, (body) => `Haberi paylaş\n\n${body}`);
    const file = join(contentDir, 'furniture.yaml');
    writeFileSync(file, '# Ours.\n- { source: Quay, line: haberi paylaş!, keep: true }\n');
    const { furniture, articles } = await check();
    expect([...furniture, ...articles.flatMap(({ removals }) => removals)]).toEqual([]);
  });

  test('is written line by line after what is there, its comments kept', async () => {
    write('Quay', 4, (body) => `Paylaş: haber\n\n${body}\n\nYorumlar`);
    const file = join(contentDir, 'furniture.yaml');
    writeFileSync(file, '# Ours.\n- source: Pier # the old one\n  line: Yorumlar\n');
    const proposed = (await check()).furniture;
    acceptFurniture(contentDir, proposed, 'Quay', ['yorumlar']);
    expect(readFileSync(file, 'utf8')).toBe(
      '# Ours.\n- source: Pier # the old one\n  line: Yorumlar\n- source: Quay\n  line: Yorumlar\n',
    );
    expect(await list()).toEqual(['Quay: Paylaş: haber (4 of 4)']);
  });

  test('says which source has lines, and which lines a source has', async () => {
    write('Quay', 4, (body) => `Haberi paylaş\n\n${body}`);
    const { furniture } = await check();
    expect(() => acceptFurniture(contentDir, furniture, 'Pier')).toThrow(
      'No lines of “Pier” are proposed as furniture: there are some of “Quay”.',
    );
    expect(() => acceptFurniture(contentDir, furniture, 'Quay', ['Yorum'])).toThrow(
      '“Yorum” is no proposed line of “Quay”. Proposed are: “Haberi paylaş”.',
    );
  });

  test('that cannot be read is told with its line, and what was taken out stays out', async () => {
    write('Quay', 4, (body) => `Haberi paylaş\n\n${body}`);
    acceptFurniture(contentDir, (await check()).furniture, 'Quay');
    await check();
    const file = join(contentDir, 'furniture.yaml');
    writeFileSync(file, `${readFileSync(file, 'utf8')}- source: Quay\n  text: Yorum\n`);
    const { problems, articles } = await check();
    expect(problems.map(({ line }) => line)).toContain(7);
    expect(problems[0]?.file).toBe(file);
    expect(articles.flatMap(({ removals }) => removals)).toHaveLength(4);
  });

  test('is taken out again where a line is parted into two', async () => {
    write('Quay', 4, (body) => `Paylaş\n\n${body}\n\nYorum`);
    const file = join(contentDir, 'furniture.yaml');
    writeFileSync(file, '- { source: Quay, line: "Paylaş,Yorum" }\n');
    expect((await check()).articles.flatMap(({ removals }) => removals)).toEqual([]);
    writeFileSync(file, '- { source: Quay, line: Paylaş }\n- { source: Quay, line: Yorum }\n');
    expect((await check()).articles.flatMap(({ removals }) => removals)).toHaveLength(8);
  });
});
