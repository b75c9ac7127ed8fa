import { expect, test } from 'vitest';
import { addParagraphs } from './add-paragraphs.ts';
import { htmlToLine } from './html-to-line.ts';

test('makes paragraphs of blank lines, and line breaks of line ends', () => {
  expect(addParagraphs('One\nmore.\r\n\r\nTwo.\n\n<h2>Three</h2>')).toBe(
    '<p>One<br>more.</p>\n\n<p>Two.</p>\n\n<h2>Three</h2>',
  );
});

test('leaves HTML alone that has paragraphs', () => {
  expect(addParagraphs('<p>One\n\nmore.</p>')).toBe('<p>One\n\nmore.</p>');
});

test('makes a figure of a caption’s shortcode', () => {
  expect(addParagraphs('[caption id="a"]<a href="/b"><img src="c"></a> Men fish.[/caption]')).toBe(
    '<figure><figcaption>Men fish.</figcaption></figure>',
  );
});

test.each([
  ['Talks &#8216;open&#8217; <em>again</em>', 'Talks ‘open’ again'],
  ['If a < b & c > d', 'If a < b & c > d'],
  ['Fish &amp; <script>chips', 'Fish & <script>chips'],
])('reads the title %s as %s', (written, title) => {
  expect(htmlToLine(written)).toBe(title);
});
