import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const good =
  'title: Talks Open\npublished: 2024-09-07\nsection: World\nsource: { name: The Wire }\n';
const bad = {
  'no-title.md': good.replace('title: Talks Open\n', ''),
  'bad-date.md': good.replace('2024-09-07', 'yesterday'),
  'unknown-key.md': `${good}tagline: None\n`,
  'no-photo.md': `${good}photo: { src: ./gone.jpg, alt: Boats }\n`,
  'bad-photo.md': `${good}photo: { src: ./bad-photo.md, alt: Boats }\n`,
  'english.md': `${good}lang: english\n`,
  'taken.md': `${good}redirects: [/feed.xml]\n`,
  'ignored.txt': good,
  'twice.md': good,
  'more/twice.md': good,
};

const places = `- { id: gaza, name: Gaza, aliases: [Ghazza], summary: A city., within: nowhere }
- { id: ghazza, name: Ghazza, summary: The same city., coordinates: [310, 34] }
`;

test('bad content stops the build with file and line, and leaves the last good site', () => {
  const dir = mkdtempSync(join(tmpdir(), 'newsprint-'));
  const outDir = join(dir, 'dist');
  const articles = join(dir, 'articles/2024/09');
  mkdirSync(join(articles, 'more'), { recursive: true });
  mkdirSync(join(dir, 'names'));
  writeFileSync(join(dir, 'names/places.yaml'), places);
  mkdirSync(outDir);
  writeFileSync(join(outDir, 'index.html'), 'the last good site');
  writeFileSync(`${outDir}-digests.txt`, '');
  for (const [name, yaml] of Object.entries(bad)) {
    writeFileSync(join(articles, name), `---\n${yaml}---\n\nText.\n`);
  }

  const { status, stderr } = spawnSync(process.execPath, ['src/build/build.ts'], {
    env: { ...process.env, CONTENT_DIR: dir, OUT_DIR: outDir, NODE_ENV: 'production' },
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(/no-title\.md:2: “title” is missing\. Give the headline/);
  expect(stderr).toMatch(/bad-date\.md:3: “published” is “yesterday”: Write a date like/);
  expect(stderr).toMatch(/unknown-key\.md:6: Unknown key “tagline”\. Remove it/);
  expect(stderr).toMatch(
    /twice\.md:1: The address \/2024\/09\/twice\/ is taken by .*twice\.md\. Rename/,
  );
  expect(stderr).toMatch(/no-photo\.md:6: The photo is “\.\/gone\.jpg”, but there is no file/);
  expect(stderr).toMatch(/bad-photo\.md:6: The photo is .* is no picture that can be read/);
  expect(stderr).toMatch(/english\.md:6: “lang” is “english”: This is no language tag/);
  expect(stderr).toMatch(/taken\.md:6: “redirects” names \/feed\.xml, which is a page or a file/);
  expect(stderr).toMatch(/ignored\.txt:1: The file is ignored/);
  expect(stderr).toMatch(/places\.yaml:\d: /);
  expect(stderr).not.toContain('    at ');
  expect(readFileSync(join(outDir, 'index.html'), 'utf8')).toBe('the last good site');
});
