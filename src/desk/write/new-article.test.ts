import { execFile } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readFrontMatter } from '../../articles/read-front-matter.ts';
import { completeBeginning, listSections, writeNewArticle } from './new-article.ts';

const NOW = Date.parse('2024-09-07T12:00:00Z');
let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'new-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

/** Answers questions in turn, and notes them. */
function answer(answers: readonly string[]) {
  const asked: string[] = [];
  const left = [...answers];
  const ask = async (question: string) => {
    asked.push(question);
    return left.shift() ?? '';
  };
  return { asked, ask };
}

test('asks what is missing alone, and takes the site and the day for an empty answer', async () => {
  const { asked, ask } = answer(['World', '', '']);
  const beginning = await completeBeginning({ title: 'Talks Open' }, NOW, ask);
  expect(beginning).toEqual({
    title: 'Talks Open',
    section: 'World',
    source: 'Newsprint',
    published: '2024-09-07',
  });
  expect(asked).toEqual(['Section', 'Source', 'Date']);
});

test('asks again what is wrong, and says why', async () => {
  const { asked, ask } = answer(['World', 'yesterday', '7 September 2024', '2024-09-08']);
  const given = { title: 'Talks Open', source: 'The Wire' };
  expect(await completeBeginning(given, NOW, ask)).toMatchObject({ published: '2024-09-08' });
  expect(asked.slice(1)).toEqual([
    'Date',
    'Write a date like 2024-09-07, or a time with its zone like 2024-09-07T18:30:00+03:00.\nDate',
    'Write “2024-09-07”.\nDate',
  ]);
});

test.each([
  [{ title: 'Talks' }, /^--section is missing\. Name the section/],
  [{ section: 'World' }, /^the headline is missing\. Give the headline/],
  [{ title: 'Talks', section: 'World', published: 'soon' }, /^--date is “soon”\. Write a date/],
])('where nobody can answer, says what %o lacks', async (given, message) => {
  await expect(completeBeginning(given, NOW)).rejects.toThrow(message);
});

test('writes a draft in the folder of its month, and never over another file', async () => {
  const beginning = { section: 'World', source: 'The Wire', published: '2024-09-07T08:00:00Z' };
  const first = await writeNewArticle(dir, { ...beginning, title: 'Talks: “Open” at last' });
  const second = await writeNewArticle(dir, { ...beginning, title: 'Talks, open at last!' });
  expect(first).toBe(join(dir, 'articles/2024/09/talks-open-at-last.md'));
  expect(second).toBe(join(dir, 'articles/2024/09/talks-open-at-last-2.md'));
  const text = readFileSync(first, 'utf8');
  expect(text).toContain('title: "Talks: “Open” at last"\n');
  expect(readFrontMatter('articles/2024/09/a.md', text, 'a.md')).toEqual({
    draft: { file: 'a.md', lacks: [] },
  });
  const shown = readFrontMatter('articles/2024/09/a.md', text.replace('draft: true\n', ''), 'a.md');
  expect(shown.manuscript?.front).toMatchObject({ ...beginning, source: { name: 'The Wire' } });
  expect(listSections(dir, (path) => readFileSync(path, 'utf8'))).toEqual(['World']);
});

test('the command begins an article without a terminal, or says what is missing', async () => {
  const run = (...words: string[]) =>
    new Promise<{ code: number; out: string }>((resolve) => {
      const env = { ...process.env, CONTENT_DIR: dir, SOURCE_DATE_EPOCH: `${NOW / 1000}` };
      const command = ['src/desk/write/new-cli.ts', ...words];
      execFile(process.execPath, command, { env }, (error, stdout, stderr) =>
        resolve({ code: Number(error?.code ?? 0), out: stdout + stderr }),
      );
    });
  expect(await run('Boats leave')).toMatchObject({ code: 1 });
  expect(globSync('**/*.md', { cwd: dir })).toEqual([]);
  const { code, out } = await run('Boats', 'leave', '--section', 'Ports');
  expect(out).toContain('articles/2024/09/boats-leave.md is begun, as a draft.');
  expect(code).toBe(0);
  expect(globSync('**/*.md', { cwd: dir })).toEqual(['articles/2024/09/boats-leave.md']);
});
