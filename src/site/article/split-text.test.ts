import { expect, test } from 'vitest';
import { splitText } from './split-text.ts';

test.each([
  ['after two paragraphs', '<p>a</p>\n<p>b</p>|\n<p>c</p>'],
  [
    'counts none that stands in a quote',
    '<blockquote><p>q</p></blockquote><p>a</p><p>b</p>|<p>c</p>',
  ],
  [
    'is not misled by line breaks, pictures and signs in quotes',
    '<p>a<br>b<img alt="1 > 0"></p><p>c</p>|<hr><p>d</p>',
  ],
  ['leaves a short text whole', '<p>a</p><ul><li>b</li></ul>|'],
  ['leaves an empty text empty', '|'],
])('%s', (_, marked) => {
  const [opening, rest] = marked.split('|');
  expect(splitText(marked.replace('|', ''))).toEqual([opening, rest]);
});
