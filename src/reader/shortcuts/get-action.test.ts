import { expect, test } from 'vitest';
import { getAction } from './get-action.ts';

test('signs work from the start, letters when they are switched on', () => {
  expect(['/', '?', '+', '-', 's', 'j', 'k'].map((key) => getAction(key, '', 'signs'))).toEqual([
    'search',
    'help',
    'larger',
    'smaller',
    undefined,
    undefined,
    undefined,
  ]);
  expect(['/', 's', 'j', 'k'].map((key) => getAction(key, '', 'letters'))).toEqual([
    'search',
    'save',
    'next',
    'previous',
  ]);
});

test('every key can be switched off', () => {
  expect(['/', '?', '+', '-', 's'].map((key) => getAction(key, '', 'none'))).toEqual(
    new Array(5).fill(undefined),
  );
});

test('letters are found by their place where the keyboard writes another script', () => {
  const keys = [
    ['س', 'KeyS'],
    ['ت', 'KeyJ'],
    ['л', 'KeyK'],
    ['؟', 'Slash'],
  ] as const;
  expect(keys.map(([key, code]) => getAction(key, code, 'letters'))).toEqual([
    'save',
    'next',
    'previous',
    'help',
  ]);
  expect(getAction('س', 'KeyS', 'signs')).toBe(undefined);
  // A Latin keyboard with its letters elsewhere means what it writes.
  expect(getAction('o', 'KeyS', 'letters')).toBe(undefined);
});
