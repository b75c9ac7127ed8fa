import { expect, test } from 'vitest';
import { diffText } from './word-diff.ts';

test('shows the lines that changed, with the words marked', () => {
  const before = 'The talks open.\n\nNothing else.\n\nThey end on Friday.';
  const after = 'The talks close.\n\nNothing else.\n\nThey end on Friday night.';
  expect(diffText(before, after)).toEqual([
    'The talks [-open-]{+close+}.',
    'They end on Friday {+night+}.',
  ]);
});

test('shows a paragraph that is new', () => {
  expect(diffText('One.', 'One.\n\nTwo.')).toEqual(['{+Two.+}']);
});

test('tells Arabic words apart', () => {
  const [line] = diffText('عادت العبارة يوم الخميس', 'عادت العبارة يوم الجمعة', 'ar');
  expect(line).toBe('عادت العبارة يوم [-الخميس-]{+الجمعة+}');
});

test('finds nothing where only the ends differ', () => {
  expect(diffText('One.\n', '\nOne.')).toEqual([]);
});
