import { expect, test } from 'vitest';
import { openLinkCheck } from './find-link-faults.ts';
import { readOutline } from './page-outline.ts';

const files = new Set(['index.html', 'about/index.html', 'feed.xml', 'محادثات/index.html']);

function check(body: string, about = '<h2 id="rights">Rights</h2>'): string[] {
  const links = openLinkCheck(files, 'https://news.example', '/news/');
  links.add('index.html', readOutline(body));
  links.add('about/index.html', readOutline(about));
  return links.end().map(({ file, what }) => `${file}: ${what}`);
}

test('lets links pass that lead to pages, files and places, however they are written', () => {
  const good = [
    '/news/',
    '/news/about',
    'about/#rights',
    'feed.xml',
    '/news/%D9%85%D8%AD%D8%A7%D8%AF%D8%AB%D8%A7%D8%AA/',
  ];
  const away = ['https://other.example/x', 'mailto:a@other.example', '/news/about/#:~:text=x'];
  expect(check([...good, ...away].map((link) => `<a href="${link}">x</a>`).join(''))).toEqual([]);
});

test.each([
  [
    '<a href="/news/gone/">x</a>',
    'index.html: The link “/news/gone/” leads to no file of the site.',
  ],
  ['<a href=/about/>x</a>', 'index.html: The link “/about/” leads to no file of the site.'],
  [
    '<img src="/news/boat.jpg">',
    'index.html: The link “/news/boat.jpg” leads to no file of the site.',
  ],
  [
    '<a href="/news/about/#wrongs">x</a>',
    'index.html: The link “/news/about/#wrongs” leads to no place of about/index.html: nothing has the id “wrongs”.',
  ],
  ['<a href="//[">x</a>', 'index.html: The link “//[” is no address.'],
  [
    '<source srcset="/news/feed.xml 1x, /news/b.webp 2x">',
    'index.html: The link “/news/b.webp” leads to no file of the site.',
  ],
])('finds %s', (body, told) => {
  expect(check(body)).toEqual([told]);
});

test('tells once of a link that every page has', () => {
  const link = '<a href="/news/gone/">x</a>';
  expect(check(link, link)).toEqual([
    'index.html: The link “/news/gone/” leads to no file of the site.',
  ]);
});

test('is not led astray by what looks like a tag within an attribute or a script', () => {
  const body = '<meta name="x" content="<a href=\'/news/gone/\'>"><script>"<a href=/x>"</script>';
  expect(check(body)).toEqual([]);
});
