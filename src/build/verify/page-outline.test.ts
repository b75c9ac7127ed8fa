import { describe, expect, test } from 'vitest';
import { cutText, readBlocks, readOutline, splitFigures } from './page-outline.ts';

describe('of a page are read', () => {
  test.each([
    ['the canonical address', '<link rel="canonical" href="/a&#x26;b/">', { canonical: '/a&b/' }],
    ['the address for others', '<meta property=og:url content="/a/">', { shared: '/a/' }],
    ['that it is hidden', '<meta name="robots" content="noindex, follow">', { isHidden: true }],
    ['that it is not', '<meta name="robots" content="follow">', { isHidden: false }],
    ['its headlines', '<h1>One <b>&amp;</b>\n two</h1><h2>no</h2>', { headlines: ['One & two'] }],
    ['its ids', `<p id=a></p><script id='b'>id="c"</script>`, { ids: ['a', 'b'] }],
    [
      'its links and files, but no icons within it',
      '<a href="/a/">x</a><svg><use href="#i"></svg><img src=/b.webp srcset="/c.webp 1x, /d.webp 2x">',
      { links: ['/a/', '/b.webp', '/c.webp', '/d.webp'] },
    ],
  ])('%s', (_what, html, read) => {
    expect(readOutline(html)).toMatchObject(read);
  });
});

test('reads what HTML writes in place of its signs, and leaves what it does not know', () => {
  const html = '<p>&lt;&#x27;&#39;&nbsp;&apos;&gt;</p><p>&what; &#x110000; R&D</p>';
  expect(readBlocks(html)).toEqual(["<'' '>", '&what; &#x110000; R&D']);
});

test('cuts the text out of a page, whatever stands in it', () => {
  const page = (text: string) =>
    `<div class="prose">no</div><article><div class="text prose">${text}</div><div>after</div></article>`;
  const text = '<div><p>One</p><div></div></div><p>Two</p>';
  expect(cutText(page(text))).toBe(text);
  expect(cutText('<article><div>One</div></article>')).toBeUndefined();
  expect(cutText('<div class="prose">One</div>')).toBeUndefined();
  expect(cutText('<article><div class="prose">One')).toBeUndefined();
});

test('parts the figures that stand before a text from those within it', () => {
  const above = '<figure data-pagefind-ignore><b>A</b></figure>';
  const within = '<p>One</p><figure>B</figure>';
  expect(splitFigures(above + within)).toEqual({ figures: above, body: within });
});
