import fc from 'fast-check';
import { expect, test } from 'vitest';
import { processCopy } from '../../../copy/process-copy.ts';
import { htmlToCopy } from './html-to-copy.ts';

test('shows any text of a page word for word', async () => {
  const sign = fc.constantFrom(
    ...'*_#[](){}<>`~|\\+-=.!&:;/@"\'^$0123456789 aZé\u00A0نس'.split(''),
  );
  const words = fc.string({ unit: sign, minLength: 1, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 4 }), async (paragraphs) => {
      const encode = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
      const copy = htmlToCopy(paragraphs.map((text) => `<p>a ${encode(text)} z</p>`).join('\n'));
      const { html } = await processCopy({ text: copy, title: 'T' });
      const shown = htmlToText(html);
      expect(shown).toEqual(paragraphs.map((text) => toWords(`a ${text} z`)));
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['javascript:alert(1)', 'the quay'],
  ['data:text/html,<script>alert(1)</script>', 'the quay'],
  ['vbscript:x', 'the quay'],
  ['/a/', 'the quay'],
  ['https://example.org/a/', '[the quay](https://example.org/a/)'],
  ['mailto:desk@example.org', '[the quay](mailto:desk@example.org)'],
])('of a link to %s without a base writes %s', (href, copy) => {
  const link = `<p>Boats left <a href="${href.replace(/</g, '&lt;')}">the quay</a>.</p>`;
  expect(htmlToCopy(link)).toBe(`Boats left ${copy}.`);
});

test('makes links whole by the address of the page', () => {
  const link = '<p><a href="../b/">The quay</a></p>';
  expect(htmlToCopy(link, 'https://example.org/a/')).toBe('[The quay](https://example.org/b/)');
});

function htmlToText(html: string): string[] {
  return html
    .split('</p>')
    .slice(0, -1)
    .map((part) =>
      toWords(
        part
          .replace(/<[^>]*>/g, '')
          .replace(/&#x3C;/g, '<')
          .replace(/&#x26;/g, '&'),
      ),
    );
}

function toWords(text: string): string {
  return text.replace(/[ \n\t]+/g, ' ').trim();
}

test.each([
  ['<p><b>Boats <b>left</b> today</b></p>', '**Boats left today**'],
  ['<p><b>Boats <i>left <b>at</b></i> noon</b></p>', '**Boats *left at* noon**'],
  ['<p><b>Boats</b> <b>left</b></p>', '**Boats** **left**'],
])('marks within marks of their kind are one: %s', (html, copy) => {
  expect(htmlToCopy(html).replaceAll('_', '*')).toBe(copy);
});

test('marks that hold one another a thousand times are written at once', () => {
  const words = 'Boats left. '.repeat(3);
  expect(htmlToCopy(`<p>${'<b>a <i>b '.repeat(500)}${words}</p>`)).toContain(words.trim());
});

test.each([
  ['<p><b>Boats left.<br></b>Crews waited.</p>', '**Boats left.**\\\nCrews waited.'],
  ['<p>Boats left.<i><br>\n Crews waited.</i></p>', 'Boats left.\\\n_Crews waited._'],
  ['<p><b>Boats<br>left.</b></p>', '**Boats\\\nleft.**'],
  ['<p><b><i>Boats left.<br></i></b>Crews waited.</p>', '**_Boats left._**\\\nCrews waited.'],
  ['<p><b><br></b>Boats left.<br></p>', 'Boats left.'],
  ['<p>Boats left.<b><br></b>Crews waited.</p>', 'Boats left.\\\nCrews waited.'],
  ['<p><b><font>Boats left.<br></font></b>Crews waited.</p>', '**Boats left.**\\\nCrews waited.'],
])('a line break at the edge of a mark stands beside it: %s', (html, copy) => {
  expect(htmlToCopy(html)).toBe(copy);
});
