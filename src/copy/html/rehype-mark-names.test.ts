import rehypeRaw from 'rehype-raw';
import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkRehype from 'remark-rehype';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { readNames } from '../../names/registry/read-names.ts';
import { rehypeMarkNames } from './rehype-mark-names.ts';

const text = `
- { id: gaza, name: Gaza, summary: A place. }
- { id: deir-al-balah, name: Deir Al-Balah, summary: A city. }`;
const { registry = { entries: [] } } = readNames([{ kind: 'places', file: 'places.yaml', text }]);
const processor = remark()
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeMarkNames, { registry, base: '/news/' })
  .use(rehypeStringify);

async function mark(value: string, title = '') {
  const file = await processor.process(new VFile({ value, data: { title } }));
  return { html: String(file), mentions: file.data.mentions };
}
const gaza = '<a class="name" href="/news/places/gaza/">Gaza</a>';

test('links the first mention alone', async () => {
  expect((await mark('In Gaza and Gaza.')).html).toBe(`<p>In ${gaza} and Gaza.</p>`);
});

test('keeps all mentions with their sentences', async () => {
  const { mentions } = await mark('Rain. In Gaza it fell.\n\nGaza slept.');
  expect(mentions?.map(({ sentence }) => sentence)).toEqual(['In Gaza it fell.', 'Gaza slept.']);
});

test('leaves headings, links and code, and links what comes after', async () => {
  const { html } = await mark('## Gaza\n\nSee [Gaza](/x) or `Gaza` in *Gaza*.');
  expect(html).toBe(
    `<h2>Gaza</h2>\n<p>See <a href="/x">Gaza</a> or <code>Gaza</code> in <em>${gaza}</em>.</p>`,
  );
});

test('knows a name that markup cuts in two, and links it where it is whole', async () => {
  const { html, mentions } = await mark('In Deir *Al-Balah*, Deir Al-Balah.');
  expect(mentions).toHaveLength(2);
  expect(html).toMatch(/<em>Al-Balah<\/em>, <a [^>]*>Deir Al-Balah<\/a>/);
});

test('links a caption only where the text does not', async () => {
  const figure = '<figure><figcaption>Gaza, Deir Al-Balah</figcaption></figure>\n\nIn Gaza.';
  const { html } = await mark(figure);
  expect(html).toContain('<figcaption>Gaza, <a');
  expect(html).toContain(`In ${gaza}`);
});

test('links once inside nested blocks', async () => {
  const { html } = await mark('- one\n\n  in Gaza\n- Gaza\n\n> Gaza');
  expect(html.match(/class="name"/g)).toHaveLength(1);
});

test('counts a headline that stands outside the text', async () => {
  const { html, mentions } = await mark('Nothing.', 'Calm in Gaza');
  expect(mentions).toMatchObject([{ id: 'gaza', role: 'headline', sentence: 'Calm in Gaza' }]);
  expect(html).toBe('<p>Nothing.</p>');
});
