import { expect, test } from 'vitest';
import { processCopy } from '../process-copy.ts';

const process = async (text: string) => (await processCopy({ text, title: 'Talks' })).html;

test('parts a footnote in a link from it, as HTML has no links in links', async () => {
  const html = await process('See [the report[^1]](https://example.org/) first.\n\n[^1]: Note.');
  expect(html).toMatch(/<a href="https:\/\/example.org\/">the report/);
  expect(html).toMatch(/<a href="#[^"]+" id="[^"]+" data-footnote-ref/);
  expect(html).not.toMatch(/<a [^>]*>(?:(?!<\/a>).)*<a /s);
});

test('parses HTML in copy', async () => {
  expect(await process('One <b>bold *word</b>* left\n\n<b>open')).toContain('<b>bold');
});
