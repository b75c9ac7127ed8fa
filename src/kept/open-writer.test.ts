import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWriter } from './open-writer.ts';

test('writes every file, in folders that it makes', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'newsprint-writer-'));
  const files = Array.from({ length: 50 }, (_, index) => join(dir, `${index % 7}/${index}/a.html`));
  const { write, end } = openWriter();
  for (const file of files) await write(file, file);
  await end();
  expect(await Promise.all(files.map((file) => readFile(file, 'utf8')))).toEqual(files);
  await rm(dir, { recursive: true });
});

test('tells at its end of a file that could not be written', async () => {
  const { write, end } = openWriter();
  await write('/dev/null/a.html', '');
  await expect(end()).rejects.toThrow(/EEXIST|ENOTDIR/);
});
