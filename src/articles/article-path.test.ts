import { expect, test } from 'vitest';
import { parseArticlePath } from './article-path.ts';

const toId = (slug: string) => {
  const path = parseArticlePath(`articles/2024/09/${slug}.md`);
  return typeof path === 'string' ? path : path.id;
};

test('one name is one address, whether its accents are signs of their own or not', () => {
  expect(toId('cafe\u0301')).toBe('2024/09/caf\u00e9');
  expect(toId('caf\u00e9')).toBe('2024/09/caf\u00e9');
});

test('a name with capitals is refused, as some machines take Story.md for story.md', () => {
  expect(toId('Story')).toMatch(/^The slug “Story” is not made of lower-case letters/);
  expect(toId('story')).toBe('2024/09/story');
});
