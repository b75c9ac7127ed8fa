import type { Element, ElementContent, Nodes } from 'hast';
import { expect, test } from 'vitest';
import { EXIT, SKIP, walk, walkElements } from './walk-html.ts';

const make = (tagName: string, ...children: ElementContent[]): Element => {
  return { type: 'element', tagName, properties: {}, children };
};
const tree = () =>
  make('div', make('p', { type: 'text', value: 'Boats' }, make('b')), make('ul', make('li')));
const name = (node: Nodes) => (node.type === 'element' ? node.tagName : node.type);

test.each([
  ['in the order of reading, from the first node', () => undefined, 'div p text b ul li'],
  ['not into what is skipped', (node: string) => (node === 'p' ? SKIP : undefined), 'div p ul li'],
  [
    'no further than it is told',
    (node: string) => (node === 'b' ? EXIT : undefined),
    'div p text b',
  ],
] as const)('walks %s', (_, look, expected) => {
  const seen: string[] = [];
  const end = walk(tree(), (node) => {
    seen.push(name(node));
    return look(name(node));
  });
  expect(seen.join(' ')).toBe(expected);
  expect(end).toBe(seen.at(-1) === 'b' ? EXIT : undefined);
});

test('sees what a look has changed', () => {
  const seen: string[] = [];
  walkElements(tree(), (element) => {
    seen.push(element.tagName);
    if (element.tagName === 'p') element.children = [make('i')];
    return undefined;
  });
  expect(seen).toEqual(['div', 'p', 'i', 'ul', 'li']);
});
