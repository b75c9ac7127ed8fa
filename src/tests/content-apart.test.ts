import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Tests, what they are made of and benchmarks: none may hang on what a newsroom publishes. */
const FILES = ['src/**/*.test.ts', 'src/**/fixtures/**/*.ts', 'src/tests/**/*.ts'];

/** A path of the project's own `content`, whole or the beginning of a longer one. */
const CONTENT = /['"`](?:\.\/)?content(?:\/[^'"`\n]*)?['"`]/g;
/** A folder of that name below another one, or an attribute, is something else. */
const OTHER =
  /(?:\b(?:join|resolve)\((?!process\.cwd\(\))[^\n]*, |getAttribute\(|\bget\('[^']*', )$/;

/** Finds the places where code names the content that is published. */
function findContent(code: string): string[] {
  return [...code.matchAll(CONTENT)]
    .filter(({ index }) => !OTHER.test(code.slice(0, index)))
    .map(([literal]) => literal);
}

test('no test names the content that is published', () => {
  const files = globSync(FILES).filter((file) => file !== 'src/tests/content-apart.test.ts');
  const found = files.flatMap((file) =>
    findContent(readFileSync(file, 'utf8')).map((literal) => `${file}: ${literal}`),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(found, 'Read src/tests/seed instead.').toEqual([]);
});

test.each([
  "readFileSync('content/urls.txt')",
  'cpSync(`content`, folder)',
  "define('root', '/', 'content')",
  "globSync('./content/articles/**/*.md')",
  "join('content', file)",
  "resolve(process.cwd(), 'content')",
])('finds %s', (code) => {
  expect(findContent(code)).toHaveLength(1);
});

test.each([
  "join(root, 'content')",
  "meta.getAttribute('content')",
  "'src/tests/content'",
  "'content of a file'",
])('lets %s pass', (code) => {
  expect(findContent(code)).toEqual([]);
});
