import { expect, test } from 'vitest';
import { parseOptions } from './parse-options.ts';
import { readInput } from './read-input.ts';

test('reads files, standard input and facts', () => {
  const words = [
    'a.txt',
    '-',
    '--section',
    'World',
    '--source=The Wire',
    '--date',
    '2024-09-07',
    '--dry-run',
  ];
  expect(parseOptions(words)).toMatchObject({
    files: ['a.txt', '-'],
    given: { section: 'World', sourceName: 'The Wire', published: '2024-09-07' },
    isDryRun: true,
    isUpdate: false,
  });
});

test.each([
  [[], /^Name the files to import/],
  [['--frm', 'x'], /^Unknown option '--frm'/],
  [['--date', '7/9/2024', 'x'], /^--date is “7\/9\/2024”\. Write a date like/],
  [['--lang', 'english!', 'x'], /^--lang is “english!”\. Write a language tag/],
  [['--section', ' ', 'x'], /^--section is “ ”\. Name the section/],
  [['--source', '', 'x'], /^--source is “”\. Name the publisher/],
])('refuses %j', (words, message) => {
  expect(() => parseOptions(words)).toThrow(message);
});

test('names a file that is not there, or is a folder', async () => {
  await expect(readInput('src/none.txt')).rejects.toThrow(/^src\/none\.txt is not there/);
  await expect(readInput('src')).rejects.toThrow(/^src is a folder\. Name the files in it/);
});
