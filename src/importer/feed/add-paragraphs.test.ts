import { expect, test } from 'vitest';
import { htmlToCopy } from '../html/copy/html-to-copy.ts';
import { htmlToLine } from '../html/copy/html-to-line.ts';
import { addParagraphs } from './add-paragraphs.ts';

test('makes paragraphs of blank lines, and line breaks of line ends', () => {
  expect(addParagraphs('One\nmore.\r\n\r\nTwo.\n\n<h2>Three</h2>')).toBe(
    '<p>One<br>more.</p>\n\n<p>Two.</p>\n\n<h2>Three</h2>',
  );
});

test('leaves HTML alone that has paragraphs', () => {
  expect(addParagraphs('<p>One\n\nmore.</p>')).toBe('<p>One\n\nmore.</p>');
});

const toCopy = (html: string) => htmlToCopy(addParagraphs(html));

test.each([
  ['One.\n<blockquote>Two\nmore.</blockquote>\nThree.', 'One.\n\n> Two\\\n> more.\n\nThree.'],
  ['One.\n<h2>Two</h2>\nThree.\n\nFour.', 'One.\n\n## Two\n\nThree.\n\nFour.'],
  ['One.\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n&nbsp;\n\nTwo.', 'One.\n\n- a\n- b\n\nTwo.'],
  ['One.\n<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>', 'One.\n\n- a\n  - b'],
  ['One.\n\n<p>Two.</p>\nThree.\n\nFour.', 'One.\n\nTwo.\n\nThree.\n\nFour.'],
  ['<div>One.\n\nTwo.</div>', 'One.\n\nTwo.'],
  ['<blockquote>One.\n\nTwo.</blockquote>', '> One.\n>\n> Two.'],
  [
    'One.<br />\nTwo <a\nhref="https://a.example/">three</a>.',
    'One.\\\nTwo [three](https://a.example/).',
  ],
  ['<pre>a\n\nb</pre>', '```\na\n\nb\n```'],
  ['<div title="a > b">One.</div>', 'One.'],
  ['If a < b\nthen c > d.', 'If a < b\\\nthen c > d.'],
])('shows %j as %j', (html, copy) => {
  expect(toCopy(html)).toBe(copy);
});

test.each([
  ['One.\n\n[gallery ids="1,2" link="file"]\n\nTwo.', 'One.\n\nTwo.'],
  ['[gallery]\nOne.\n\n[video src="a.mp4"][/video]', 'One.'],
  ['One.\n\n[embed width="9"]https://a.example/b[/embed]', 'One.\n\nhttps://a.example/b'],
])('takes the shortcode out of %j', (html, copy) => {
  expect(toCopy(html).replaceAll('\\', '')).toBe(copy);
});

test.each([
  'The [gallery owner] left, and the [gallery] closed.',
  '[video] was the one word on the note.',
])('keeps the words in brackets of “%s”', (sentence) => {
  expect(toCopy(sentence).replaceAll('\\', '')).toBe(sentence);
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
