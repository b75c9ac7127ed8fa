import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { findPort } from '../../build/find-port.ts';
import { makeTestDir } from '../build-site.ts';
import { type GitRepository, makeRepository } from '../inputs/git-repository.ts';
import { getText } from '../read-page.ts';
import { NO_HISTORY } from '../test-sites.ts';

/** What an editor sees in the development server, while a file changes. */
const root = makeTestDir('dev');
const content = join(root, 'content');
const TALKS = 'articles/2024/09/talks.md';
const LOG = join(root, 'server.log');
let repository: GitRepository;
let server: ChildProcess | undefined;
let origin = '';

const write = (text: string, more = '', published = '2024-09-07', path = TALKS) => {
  const front = `title: Talks Open\npublished: ${published}\nsection: World\nsource: { name: Wire }`;
  repository.write(path, `---\n${front}\n${more}---\n\n${text}\n`);
};

beforeAll(async () => {
  mkdirSync(content);
  repository = makeRepository(content);
  write('Two boats left the quay at dawn.');
  repository.commit('2024-09-07T10:00:00Z');
  write('Three boats left the quay at dawn.');
  repository.commit('2024-09-08T10:00:00Z');
  const port = await findPort(5321);
  origin = `http://localhost:${port}`;
  const folders = {
    CONTENT_DIR: content,
    OUT_DIR: join(root, 'site'),
    CACHE_DIR: join(root, 'cache'),
  };
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const parameters = scripts.dev.split(' && node ').at(-1).split(' ');
  // Astro is another within tests of its own, and a container may lack a home folder.
  const others = { VITEST: undefined, NODE_ENV: 'development', HOME: '/dev/null' };
  server = spawn(process.execPath, [...parameters, '--port', `${port}`], {
    env: { ...process.env, ...NO_HISTORY, ...folders, ...others },
    stdio: ['ignore', openSync(LOG, 'a'), openSync(LOG, 'a')],
  });
});
afterEach(({ task }) => {
  if (task.result?.state === 'fail') console.error(readFileSync(LOG, 'utf8').slice(-10_000));
});
afterAll(async () => {
  const ended = new Promise((resolve) => server?.on('exit', resolve));
  server?.kill();
  await ended;
  rmSync(root, { recursive: true });
});

/** Opens a page of the server, once it answers. */
async function open(path: string): Promise<Document | undefined> {
  const response = await fetch(origin + path).catch(() => undefined);
  if (!response?.ok) return undefined;
  return parseHTML(await response.text()).document;
}

/** Reads what readers would be told of the article as it stands. */
async function readEdit(path = '/2024/09/talks/'): Promise<string> {
  const page = await open(path);
  const told = page?.querySelectorAll('aside[aria-labelledby=edit] :is(summary, p)') ?? [];
  return [...told].map(getText).join(' | ');
}

test('an edit shows at once what cleaning made of it, and what readers would be told', async () => {
  await expect.poll(() => readEdit()).toBe('Nothing: they see no change.');
  const why = 'corrections: [{ date: 2024-09-10, text: Four boats left. }]\n';
  write('Four boats left the quay at dawn.\n\nShare on Facebook', why);
  await expect
    .poll(() => readEdit())
    .toBe('Four boats left. | Taken out: Three Put in: Four boats left the quay at dawn.');
  const read = async (selector: string) =>
    getText((await open('/2024/09/talks/'))?.querySelector(selector));
  await expect.poll(() => read('.text')).toBe('Four boats left the quay at dawn.');
  expect(await read('aside[aria-labelledby=removals]')).toContain('Facebook');
});

test('a slip that is mended is folded, and a new article is none of an edit', async () => {
  write('Three boats left the quai at dawn.');
  await expect
    .poll(() => readEdit())
    .toBe('1 small fix | Three boats left the Taken out: quay Put in: quai at dawn.');
  write('A quay opens.', '', '2024-09-09', 'articles/2024/09/quay.md');
  await expect
    .poll(() => readEdit('/2024/09/quay/'))
    .toBe('Nothing: no version of this article is before readers.');
});

test('what is dated ahead is shown, and marked', async () => {
  write('A pier opens.', '', '2124-09-09', 'articles/2124/09/pier.md');
  const read = async () => getText((await open('/2124/09/pier/'))?.querySelector('article > p'));
  await expect.poll(read).toContain('2124-09-09 00:00 UTC');
});

test('what was committed stands in the log', async () => {
  const page = await open('/2024/09/talks/revisions/');
  const list = (selector: string) => [...(page?.querySelectorAll(selector) ?? [])].map(getText);
  expect(list('section time')).toEqual(['8 September 2024, 10:00 (UTC)']);
  expect(list('section ins')).toEqual(['Put in: Three']);
});
