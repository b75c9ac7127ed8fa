import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { dropOtherArticles } from './drop-other-articles.ts';

const share = (path: string) =>
  `<p>Chat <a href="https://social.example/sharer.php?u=https://www.quay.example/${path}">Tell</a></p>`;
const [OWN, OTHER, THIRD] = ['The boats left.', 'The lamp burns.', 'The bell rang.'].map(
  (text) => `<p>${text}</p>`,
);

test.each([
  ['two others', [share('a'), OWN, share('b'), OTHER, share('c'), THIRD], [share('a'), OWN]],
  [
    'two others in boxes',
    ['<div>', share('a'), OWN, '</div><div>', share('b/'), OTHER, share('c'), '</div>', THIRD],
    ['<div>', share('a'), OWN, '</div><div></div>'],
  ],
])('takes out %s', (_what, parts, left) => {
  expect(toLeft(parts, 'https://quay.example/a')).toBe(left.join(''));
});

test.each([
  ['one other, which the story may name', [share('a'), OWN, share('b'), OTHER]],
  ['others above the page’s own link', [share('b'), OTHER, share('c'), THIRD, share('a'), OWN]],
  ['a story whose own link is missing', [OWN, share('b'), OTHER, share('c'), THIRD]],
])('keeps %s', (_what, parts) => {
  expect(toLeft(parts, 'https://quay.example/a')).toBe(parts.join(''));
});

test('keeps all of a page without an address', () => {
  const html = [share('a'), OWN, share('b'), OTHER, share('c'), THIRD];
  expect(toLeft(html)).toBe(html.join(''));
});

function toLeft(parts: (string | undefined)[], address?: string): string {
  const { document } = parseHTML(`<body><main>${parts.join('')}</main></body>`);
  const main = document.querySelector('main') ?? document.body;
  dropOtherArticles(main, address);
  return main.innerHTML;
}
