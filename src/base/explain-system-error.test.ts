import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { explainSystemError } from './explain-system-error.ts';

test.each([
  ['a full disk', new Error('ENOSPC: no space left on device, write')],
  ['a share that is used up', new Error('EDQUOT: disk quota exceeded, open')],
  ['a file that may not grow', new Error('EFBIG: file too large, write')],
  ['what a bundler says', new Error('Build failed:\n\n No space left on device (os error 28)\n')],
  ['what caused it', new Error('It failed.', { cause: new Error('ENOSPC: no space left') })],
])('%s is told with what to do', (_what, error) => {
  const told = explainSystemError(error);
  expect(told).toMatch(/^A disk is full \(.*(?:ENOSPC|EDQUOT|EFBIG|os error 28).*\)\. Free some/);
  expect(told?.split('\n')).toHaveLength(1);
});

test.each([
  ['a disk that is mounted to be read', "EROFS: read-only file system, copyfile 'a' -> 'b'"],
  ['a folder of another user', "EACCES: permission denied, mkdir '/nonexistent/.config'"],
  ['a file that is protected', "EPERM: operation not permitted, rename 'a' -> 'b'"],
])('%s is told with what to do', (_what, message) => {
  const told = explainSystemError(new Error('It failed.', { cause: new Error(message) }));
  expect(told).toContain(`The system refuses it (${message}). Let the user`);
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
  expect(explainSystemError(missing)).toBeUndefined();
  expect(explainSystemError('ENOSPC')).toBeUndefined();
  expect(explainSystemError(new Error('The word EACCES: in a text.'))).toBeUndefined();
});
