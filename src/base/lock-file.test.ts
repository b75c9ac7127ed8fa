import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lockFile } from './lock-file.ts';

const file = () => join(mkdtempSync(join(tmpdir(), 'lock-')), 'folder/lock');

/** Starts a process that holds a lock for as long as it runs. */
async function holdElsewhere(path: string) {
  const code = `const { lockFile } = await import('./src/base/lock-file.ts');
    await lockFile(process.argv[1]);
    process.stdout.write('held');
    setInterval(() => {}, 60_000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
}

test('one holds a lock at a time, and whoever waits is told once who', async () => {
  const path = file();
  const release = await lockFile(path);
  const order: string[] = [];
  let isTold = () => {};
  const told = new Promise<void>((resolve) => (isTold = resolve));
  const second = lockFile(path, (holder) => {
    order.push(holder);
    isTold();
  });
  void second.then(() => order.push('second'));
  await told;
  order.push('released');
  release();
  (await second)();
  expect(order).toEqual([
    expect.stringMatching(new RegExp(`^process ${process.pid} on .+, since \\d\\d:\\d\\d UTC$`)),
    'released',
    'second',
  ]);
});

test('twenty that want it hold it one after the other', async () => {
  const path = file();
  let holding = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 20 }, async () => {
      const release = await lockFile(path);
      most = Math.max(most, ++holding);
      await Promise.resolve();
      holding--;
      release();
    }),
  );
  expect(most).toBe(1);
});

test('a process that is killed holds no lock any more, and leaves nothing beside its file', async () => {
  const path = file();
  const child = await holdElsewhere(path);
  const holders: string[] = [];
  const mine = lockFile(path, (holder) => {
    holders.push(holder);
    child.kill('SIGKILL');
  });
  (await mine)();
  expect(holders).toEqual([expect.stringContaining(`process ${child.pid} `)]);
  expect(readdirSync(join(path, '..'))).toEqual(['lock']);
});

test('a lock is held though nobody keeps what releases it', async () => {
  const path = file();
  const code = `const { lockFile } = await import('./src/base/lock-file.ts');
    await lockFile(process.argv[1]);
    for (let turn = 0; turn < 3; turn++) {
      await new Promise(setImmediate);
      globalThis.gc();
    }
    await lockFile(process.argv[1], (holder) => {
      process.stdout.write(holder);
      process.exit();
    });`;
  const options = ['--expose-gc', '--input-type=module', '-e', code, path];
  const { stdout } = spawnSync(process.execPath, options, { encoding: 'utf8' });
  expect(stdout).toMatch(/^process \d+ on /);
});

test('a file that holds something else is none that is held', async () => {
  const path = file();
  (await lockFile(path))();
  writeFileSync(path, 'words '.repeat(1000));
  (await lockFile(path))();
  (await lockFile(path))();
});
