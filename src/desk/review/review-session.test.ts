import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Proposal } from '../../names/propose/propose-names.ts';
import { loadRegistry } from '../../names/registry/load-registry.ts';
import { openRegistryFiles } from '../registry/registry-files.ts';
import { serveReview } from './review-server.ts';
import { openReview } from './review-session.ts';

const PEOPLE = `# Who matters here.
- id: bo-lind
  name: Bo Lind # a painter
  summary: Painter.
`;
const propose = (name: string, kind: Proposal['kind'], aliases: string[] = []): Proposal => ({
  id: name.toLowerCase().replace(/\W+/g, '-'),
  kind,
  name,
  spellings: [name, ...aliases],
  aliases,
  articles: 5,
  sentences: [`They saw ${name}.`],
  why: 'a title stands before it',
});
const PROPOSALS = [
  propose('Ada Morn', 'person', ['A. Morn']),
  propose('Bosse Lind', 'person'),
  propose('Zorben', 'place'),
  propose('Gross', 'unsure'),
];

function start() {
  const contentDir = mkdtempSync(join(tmpdir(), 'review-'));
  mkdirSync(join(contentDir, 'names'));
  writeFileSync(join(contentDir, 'names', 'people.yaml'), PEOPLE);
  const files = openRegistryFiles(contentDir);
  const session = openReview(PROPOSALS, loadRegistry(contentDir), files, contentDir);
  const read = (name: string) => readFileSync(join(contentDir, 'names', name), 'utf8');
  return { contentDir, session, read };
}

test('what is accepted is written at once, in order, and remarks stay', () => {
  const { session, read } = start();
  const state = session.decide({ do: 'accept', kind: 'people' });
  expect(state).toMatchObject({
    done: 1,
    total: 4,
    covered: 25,
    told: 'Ada Morn is in people.yaml.',
  });
  expect(read('people.yaml')).toBe(`# Who matters here.
- id: ada-morn
  name: Ada Morn
  aliases:
    - A. Morn
  summary: Person in the news.
- id: bo-lind
  name: Bo Lind # a painter
  summary: Painter.
`);
});

test('an entry is found by its words, that whose first word begins so before others', () => {
  const contentDir = mkdtempSync(join(tmpdir(), 'review-'));
  const names = ['Upland', 'Ada Plan', 'Planck', 'Replan Ltd'];
  const files = openRegistryFiles(contentDir);
  const proposals = names.map((name) => propose(name, 'organization'));
  const session = openReview(proposals, loadRegistry(contentDir), files, contentDir);
  for (const _ of names) session.decide({ do: 'accept', kind: 'organizations' });
  const found = session.find('plan').map(({ name }) => name);
  expect(found).toEqual(['Planck', 'Ada Plan', 'Upland', 'Replan Ltd']);
});

test('each decision can be undone, the last first', () => {
  const { session, read, contentDir } = start();
  session.decide({ do: 'accept', kind: 'people', name: 'Ada R. Morn', summary: 'Head.' });
  session.decide({ do: 'merge', ref: 'people/bo-lind' });
  session.decide({ do: 'accept', kind: 'places' });
  session.decide({ do: 'reject' });
  expect(read('rejected.txt')).toBe('Gross\n');
  expect(loadRegistry(contentDir).entries).toMatchObject([
    { id: 'ada-r-morn', name: 'Ada R. Morn', summary: 'Head.' },
    { id: 'bo-lind', aliases: ['Bosse Lind'] },
    { id: 'zorben', kind: 'places' },
  ]);
  for (let left = 4; left > 0; left--) session.decide({ do: 'undo' });
  expect(read('people.yaml')).toBe(PEOPLE);
  expect(read('rejected.txt')).toBe('');
  expect(loadRegistry(contentDir).entries).toHaveLength(1);
  expect(session.decide({ do: 'undo' })).toMatchObject({
    done: 0,
    told: 'There is nothing to undo.',
  });
});

test('what another hand writes meanwhile stays', () => {
  const { contentDir, session, read } = start();
  const file = join(contentDir, 'names', 'people.yaml');
  session.decide({ do: 'skip' });
  session.decide({ do: 'merge', ref: 'people/bo-lind' });
  writeFileSync(file, read('people.yaml').replace('Painter.', 'Painter of boats.'));
  expect(() => session.decide({ do: 'undo' })).toThrow('people.yaml was changed');
  session.decide({ do: 'merge', ref: 'people/bo-lind' });
  expect(loadRegistry(contentDir).entries).toMatchObject([
    { aliases: ['Bosse Lind', 'Zorben'], summary: 'Painter of boats.' },
  ]);
});

test('a name that an entry has is not written twice, and the entry is named', () => {
  const { session, read } = start();
  const state = session.decide({ do: 'accept', kind: 'people', name: 'Bo Lind' });
  expect(state).toMatchObject({ done: 0, told: expect.stringContaining('a spelling of Bo Lind') });
  expect(read('people.yaml')).toBe(PEOPLE);
});

test('entries that are spelt alike are offered', () => {
  const { session } = start();
  session.decide({ do: 'skip' });
  expect(session.getState().near).toEqual([{ ref: 'people/bo-lind', name: 'Bo Lind' }]);
});

test('only who has the token, asks this host and comes from it gets an answer', async () => {
  const { session } = start();
  const server = await serveReview(session, 0);
  try {
    const url = new URL(server.url);
    const ask = async (path: string, headers: Record<string, string>) =>
      (await fetch(new URL(path, url), { headers })).status;
    const token = url.searchParams.get('token') ?? '';
    expect(url.hostname).toBe('127.0.0.1');
    expect(await ask('/state', { 'x-token': token })).toBe(200);
    expect(await ask('/state', {})).toBe(403);
    expect(await ask('/state', { 'x-token': `${token.slice(1)}a` })).toBe(403);
    expect(await ask('/state', { 'x-token': token, origin: 'https://example.org' })).toBe(403);
    expect(await ask('/state', { 'x-token': token, origin: url.origin })).toBe(200);
  } finally {
    await server.close();
  }
});
