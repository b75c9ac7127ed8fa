import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { explainFullDisk } from './explain-full-disk.ts';

test.each([
  ['a full disk', new Error('ENOSPC: no space left on device, write')],
  ['a share that is used up', new Error('EDQUOT: disk quota exceeded, open')],
  ['a file that may not grow', new Error('EFBIG: file too large, write')],
  ['what a bundler says', new Error('Build failed:\n\n No space left on device (os error 28)\n')],
  ['what caused it', new Error('It failed.', { cause: new Error('ENOSPC: no space left') })],
])('%s is told with what to do', (_what, error) => {
  const told = explainFullDisk(error);
  expect(told).toMatch(/^A disk is full \(.*(?:ENOSPC|EDQUOT|EFBIG|os error 28).*\)\. Free some/);
  expect(told?.split('\n')).toHaveLength(1);
});

test('what means something else is not explained', () => {
  let missing: unknown;
  try {
    writeFileSync('no/such/folder/file', '');
  } catch (error) {
    missing = error;
  }
  expect(missing).toBeInstanceOf(Error);
  expect(explainFullDisk(missing)).toBeUndefined();
  expect(explainFullDisk('ENOSPC')).toBeUndefined();
});
