import { expect, test } from 'vitest';
import { getAction } from './get-action.ts';

test('signs work from the start, letters when they are switched on', () => {
  expect(['/', '?', '+', '-', 's', 'j', 'k'].map((key) => getAction(key, 'signs'))).toEqual([
    'search',
    'help',
    'larger',
    'smaller',
    undefined,
    undefined,
    undefined,
  ]);
  expect(['/', 's', 'j', 'k'].map((key) => getAction(key, 'letters'))).toEqual([
    'search',
    'save',
    'next',
    'previous',
  ]);
});

test('every key can be switched off', () => {
  expect(['/', '?', '+', '-', 's'].map((key) => getAction(key, 'none'))).toEqual(
    new Array(5).fill(undefined),
  );
});
