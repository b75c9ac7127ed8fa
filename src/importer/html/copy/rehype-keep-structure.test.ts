import { describe, expect, test } from 'vitest';
import { META, makePage, read, toPage } from '../../fixtures/make-page.ts';

describe('structure of a page', () => {
  const copyOf = (below: string) => read(makePage({ head: META, below })).copy;
  const shown = async (below: string) => (await toPage(read(makePage({ head: META, below })))).html;

  test('keeps the number that a list begins with', async () => {
    expect(
      await shown('<ol start="4"><li>Light the lamp of the pier</li><li>Ring the bell</li></ol>'),
    ).toContain('<ol start="4">');
  });

  test.each([
    [
      '<blockquote><p>We waited.</p><cite>Ivo Reed, pilot</cite></blockquote>',
      '> We waited.\n>\n> — Ivo Reed, pilot',
    ],
    [
      '<blockquote><p>We waited.</p><footer>— Ivo Reed</footer></blockquote>',
      '> We waited.\n>\n> — Ivo Reed',
    ],
    [
      '<figure><blockquote><p>We waited.</p></blockquote><figcaption>Ivo Reed</figcaption></figure>',
      '> We waited.\n>\n> — Ivo Reed',
    ],
  ])('keeps the source of a quote with it: %s', (quote, copy) => {
    expect(copyOf(quote)).toContain(copy);
  });

  test('keeps the caption of a table with it', async () => {
    const html = await shown(
      '<table><caption>Lamps by year</caption><tr><th>Year</th><th>Lamps</th></tr><tr><td>2022</td><td>3</td></tr></table>',
    );
    expect(html).toMatch(
      /<figure><table>[\s\S]*<td>2022<\/td>[\s\S]*<\/table><figcaption>Lamps by year<\/figcaption><\/figure>/,
    );
  });

  test('leaves out remarks of the page', () => {
    expect(copyOf('<!-- ad slot --><p>More.<!-- end --></p>')).not.toContain('<!--');
  });
});
