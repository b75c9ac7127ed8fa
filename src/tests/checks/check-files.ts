import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect } from 'vitest';
import { checkContent } from '../../desk/check-content.ts';

const NOW = Date.parse('2026-01-01T12:00:00Z');
export const FRONT =
  'title: Talks\npublished: 2024-09-07\nsection: World\nsource: { name: The Wire }';
export const ARTICLE = 'articles/2024/09/talks.md';

const dirs: string[] = [];
afterEach(() => {
  for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true });
});

/** Writes an article: further front matter, and its copy. */
export function write(more = '', copy = 'Boats left.', front = FRONT): string {
  return `---\n${front}\n${more}${more && '\n'}---\n\n${copy}\n`;
}

/** Checks a folder of files; gives what must be mended as `path:line: what`, and the whole report. */
export async function check(files: Record<string, string | Uint8Array>) {
  const dir = mkdtempSync(join(tmpdir(), 'newsprint-guard-'));
  dirs.push(dir);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  }
  const settings = { contentDir: dir, base: '/', cacheDir: `${dir}-cache` };
  dirs.push(settings.cacheDir);
  const report = await checkContent(settings, process.cwd(), { now: NOW });
  const told = report.problems.map(({ file, line, what }) => {
    return `${file.replace(`${dir}/`, '')}:${line}: ${what.replaceAll(`${dir}/`, '')}`;
  });
  return { told, report };
}

/** Expects a fault to be told so, and what is close by to pass. */
export async function expectCaught(
  bad: Record<string, string | Uint8Array>,
  what: RegExp,
  good: Record<string, string | Uint8Array>,
): Promise<void> {
  const { told } = await check(bad);
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(what);
  expect((await check(good)).told).toEqual([]);
}
