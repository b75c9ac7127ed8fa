import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { getSettings } from '../../settings.ts';
import { articleLoader } from './article-loader.ts';

const ARTICLE = `---
title: Talks Open
published: 2024-09-07
section: World
source: { name: Wire }
---
`;

/** Loads a content folder as the development server does; each update first calls a function. */
async function openServer(onUpdate: () => void) {
  const root = mkdtempSync(join(tmpdir(), 'loader-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const file = join(root, 'articles/2024/09/talks.md');
  mkdirSync(join(file, '..'), { recursive: true });
  const write = (text: string) => writeFileSync(file, ARTICLE + text);
  write('Boats left.');
  const settings = getSettings({ CONTENT_DIR: root, CACHE_DIR: join(root, 'cache') }, root);
  const find = () => {
    onUpdate();
    return [];
  };
  const versions: string[] = [];
  const errors: string[] = [];
  const watcher = Object.assign(new EventEmitter(), { add: () => watcher });
  const logger = { error: (what: string) => errors.push(what), warn: () => {}, info: () => {} };
  const store = {
    clear: () => {},
    set: ({ digest }: { digest: string }) => versions.push(digest),
  };
  const context: unknown = { watcher, logger, store };
  const { load } = articleLoader(settings, find);
  await load(context as Parameters<typeof load>[0]);
  const change = (text: string) => {
    write(text);
    watcher.emit('all', 'change', file);
  };
  return { change, versions, errors };
}

test('an update that fails is told, and the next change is read all the same', async () => {
  let isFailing = false;
  const { change, versions, errors } = await openServer(() => {
    if (isFailing) throw new Error('The disk is full.');
  });
  expect(versions).toHaveLength(1);
  isFailing = true;
  change('More boats left.');
  await vi.waitFor(() => expect(errors.join()).toContain('The disk is full.'));
  isFailing = false;
  change('Many boats left.');
  await vi.waitFor(() => expect(versions).toHaveLength(2));
  expect(versions[0]).not.toBe(versions[1]);
});
