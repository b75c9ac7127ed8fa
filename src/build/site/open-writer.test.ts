import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWriter } from './open-writer.ts';

test('writes every file, in folders that it makes', () => {
  const dir = mkdtempSync(join(tmpdir(), 'newsprint-writer-'));
  const files = Array.from({ length: 50 }, (_, index) => join(dir, `${index % 7}/${index}/a.html`));
  const write = openWriter();
  for (const file of files) write(file, file);
  expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual(files);
  rmSync(dir, { recursive: true });
});

test('tells of a file that could not be written', () => {
  expect(() => openWriter()('/dev/null/a.html', '')).toThrow(/EEXIST|ENOTDIR/);
});
