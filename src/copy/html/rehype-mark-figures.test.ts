import { expect, test } from 'vitest';
import { processCopy } from '../process-copy.ts';

const process = async (text: string) => (await processCopy({ text, title: 'Talks' })).html;

test.each([
  ['markdown', '| Day | Boats |\n| --- | ---: |\n| Friday | 47 |'],
  [
    'HTML',
    '<table><tr><th>Day</th><th align="right">Boats</th></tr><tr><td>Friday</td><td align="right">47</td></tr></table>',
  ],
])('marks the cells of a column that %s sets flush right', async (_, text) => {
  const html = await process(text);
  expect(html).toMatch(/<th>Day<\/th>\s*<th data-figures(?:="")?>Boats<\/th>/);
  expect(html).toMatch(/<td>Friday<\/td>\s*<td data-figures(?:="")?>47<\/td>/);
});

test('marks no cell that is set otherwise, and nothing but cells', async () => {
  const html = await process(
    '| Day | Boats |\n| :--- | :---: |\n| Friday | 47 |\n\n<p align="right">Two.</p>',
  );
  expect(html).toContain('Boats');
  expect(html).not.toContain('data-figures');
});
