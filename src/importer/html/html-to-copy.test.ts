import fc from 'fast-check';
import { expect, test } from 'vitest';
import { processCopy } from '../../copy/process-copy.ts';
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
