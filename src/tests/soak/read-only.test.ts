import { chmodSync, cpSync, existsSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildFromCopy } from '../../build/build-from-copy.ts';
import { makeTestDir } from '../build-site.ts';

const CODE = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json', 'public'];

test('a project that nothing can be written to is built elsewhere, and left as it was', async () => {
  const dir = makeTestDir('read-only');
  const root = join(dir, 'project');
  for (const name of [...CODE, 'src']) cpSync(name, join(root, name), { recursive: true });
  cpSync('src/tests/seed', join(root, 'content'), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  chmodSync(join(root, 'public'), 0o555);
  chmodSync(root, 0o555);
  const before = readdirSync(root, { recursive: true }).length;

  const env = { ...process.env, OUT_DIR: join(dir, 'dist'), CACHE_DIR: join(dir, 'cache') };
  expect(await buildFromCopy(root, { ...env, NODE_ENV: 'production' }, [])).toBe(0);
  expect(existsSync(join(dir, 'dist/index.html'))).toBe(true);
  expect(readdirSync(root, { recursive: true })).toHaveLength(before);
  chmodSync(root, 0o755);
  expect(readdirSync(join(dir, 'cache')).filter((name) => name.startsWith('code-'))).toEqual([]);
});

test.each([
  ['OUT_DIR', { CACHE_DIR: '/var/tmp/cache' }],
  ['CACHE_DIR', { OUT_DIR: '/var/tmp/dist' }],
])('says that %s must be set', async (name, env) => {
  await expect(buildFromCopy('/srv/newsprint', env, [])).rejects.toThrow(
    new RegExp(`/srv/newsprint is read-only.*Set ${name} to a folder elsewhere`),
  );
});
