import { expect, test } from 'vitest';
import { readFrontMatter } from '../read-front-matter.ts';
import { findRedirectClashes } from './find-redirect-clashes.ts';

function read(slug: string, redirects: string) {
  const path = `articles/2024/09/${slug}.md`;
  const yaml = `title: Talks\npublished: 2024-09-07\nsection: World\nsource: { name: Wire }\nredirects: ${redirects}`;
  return readFrontMatter(path, `---\n${yaml}\n---\n\nBody.\n`, path);
}
function at(slug: string, redirects: string) {
  const { manuscript } = read(slug, redirects);
  if (!manuscript) throw new Error(`${slug} was not read`);
  return manuscript;
}

test('names the article whose address another one claims as its old one', () => {
  const [problem] = findRedirectClashes([at('a', '[]'), at('b', '[/2024/09/a]')]);
  expect(problem?.file).toBe('articles/2024/09/b.md');
  expect(problem?.what).toContain('/2024/09/a, which belongs to articles/2024/09/a.md');
});

test('names the article that claimed an old address first', () => {
  const [problem] = findRedirectClashes([at('a', '[/old/]'), at('b', '[/old]')]);
  expect(problem?.what).toContain('belongs to articles/2024/09/a.md');
});

test('finds nothing in old addresses that differ', () => {
  expect(findRedirectClashes([at('a', '[/old/]'), at('b', '[/older/, /x.html]')])).toEqual([]);
});

test.each(['old', 'https://x.example/', '/', '/a/../b/', '/a b/', '/a?b', '/*', '/a:b'])(
  'refuses %s as an old address, on its line',
  (path) => {
    expect(read('a', `["${path}"]`).problems?.[0]).toMatchObject({ line: 6 });
  },
);
