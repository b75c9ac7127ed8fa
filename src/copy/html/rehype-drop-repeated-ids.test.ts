import { expect, test } from 'vitest';
import { processCopy } from '../process-copy.ts';

const getIds = async (text: string) => {
  const { html } = await processCopy({ text, title: 'Talks' });
  return [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
};

test('an id stands once in copy, however often it was delivered', async () => {
  expect(await getIds('<p id="main">One.</p>\n\n<p id="main">Two.</p>')).toEqual(['text-main']);
});

test('ids that differ stay', async () => {
  expect(await getIds('<p id="a">One.</p>\n\n<p id="b">Two.</p>')).toEqual(['text-a', 'text-b']);
});
