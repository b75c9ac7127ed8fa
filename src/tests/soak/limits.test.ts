import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildSite, makeTestDir } from '../build-site.ts';

const root = makeTestDir('limits');
afterAll(() => rmSync(root, { recursive: true }));

test('a site that its host would not take is not built, and the last one stays', async () => {
  const [content, dir] = [join(root, 'content'), join(root, 'site')];
  cpSync('src/tests/content', content, { recursive: true });
  expect(await buildSite(content, dir, { env: { HOST: 'cloudflare' } })).toBe(0);
  const before = readFileSync(join(dir, '_redirects'), 'utf8');

  const article = join(content, 'articles/2025/04/pier-lamp-is-lit.md');
  const old = Array.from({ length: 2_000 }, (_, index) => `/old/${index}/`);
  const front = `redirects: [${old.join(', ')}]`;
  writeFileSync(article, readFileSync(article, 'utf8').replace(/^---\n/, `---\n${front}\n`));
  const env = { CONTENT_DIR: content, OUT_DIR: dir, CACHE_DIR: `${dir}-cache`, HOST: 'cloudflare' };
  const { status, stderr } = spawnSync(process.execPath, ['src/build/build.ts'], {
    env: { ...process.env, ...env, SITE_URL: 'https://news.example', NODE_ENV: 'production' },
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain('Cloudflare Pages does not take this site (HOST=cloudflare):');
  expect(stderr).toContain('2,003 redirects, 3 more than 2,000.');
  expect(readFileSync(join(dir, '_redirects'), 'utf8')).toBe(before);
});
