import { expect, test } from 'vitest';
import { insertPolicy } from './insert-policy.ts';
import { readPageNeeds, TAG, walkTags } from './page-needs.ts';

const page = (head: string, body = '') =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
// From `printf 'a{}' | openssl dgst -sha256 -binary | base64`.
const STYLE = "'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='";

test('hashes the inline styles and scripts of the head', () => {
  const { styles, scripts, isScripted } = readPageNeeds(
    'a.html',
    page('<style>a{}</style><script>go()</script>'),
  );
  expect([...styles]).toEqual([STYLE]);
  expect(scripts.size).toBe(1);
  expect(isScripted).toBe(false);
});

test('gives no hash to what stands in the body, nor to data', () => {
  const copy = '<script>go()</script><style>b{}</style>';
  const html = page('<script type="application/ld+json">{}</script>', copy);
  const { scripts, styles } = readPageNeeds('a.html', html);
  expect([...scripts, ...styles]).toEqual([]);
});

test('gives no hash to a tag within an attribute, and does not end the head there', () => {
  const content = '<script>go()</script></head><style>b{}</style>';
  const html = page(`<meta name="description" content="${content}"><style>a{}</style>`);
  const { styles, scripts } = readPageNeeds('a.html', html);
  expect([...styles]).toEqual([STYLE]);
  expect(scripts.size).toBe(0);
});

test('sees a script of the site anywhere in the page', () => {
  expect(
    readPageNeeds('a.html', page('', '<script type="module" src="/a.js"></script>')).isScripted,
  ).toBe(true);
});

test('opens WebAssembly for the search page alone, its folder included', () => {
  const needs = ['index.html', 'search/index.html'].map((file) => readPageNeeds(file, page('')));
  expect(needs.map(({ hasSearch }) => hasSearch)).toEqual([false, true]);
});

test('puts the policy before everything that it holds for', () => {
  const html = page('<title>A</title><style>a{}</style>');
  const made = insertPolicy(html, readPageNeeds('a.html', html), 'a.html');
  expect(made).toMatch(
    /<meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'sha256-[^"]+"><title>A<\/title><style nonce=newsprint>a/,
  );
});

test('refuses a page without a charset, and names it', () => {
  const needs = readPageNeeds('a.html', '');
  expect(() => insertPolicy('<html></html>', needs, 'a.html')).toThrow(/^a\.html does not begin/);
});

test('marks the styles of the head for the policy of servers, and none in the body', () => {
  const html = page('<style>a{}</style><style data-a>b{}</style>', '<style>c{}</style>');
  const made = insertPolicy(html, readPageNeeds('a.html', html), 'a.html');
  expect(made).toContain('<style nonce=newsprint>a{}</style><style nonce=newsprint data-a>b{}');
  expect(made).toContain('<style>c{}</style>');
});

test.each([
  '<!doctype html><html lang="en"><head><title>a < b</title><style media="(a>b)">p>a{}</style></head><p>x',
  `<a title="1 > 0" data-x='"><b>'>x</a><img alt=it"s><br/>`,
  '<!-- a > b --> text > 1 < 2 > 3 "quoted" <p class=a>',
  '<style>never <p> ended <b title="x">y</b>',
  '<script-x>1</script-x><titles>t</titles><svg><s>t</s><th><script src=a></script><',
  '<p title="never ended> <b>x</b> <i>y</i>',
  '<script>if (a < b) "</p>"</script><TITLE>x</TITLE><style\n a=">">b</style >c</style>',
])('tags are found as the pattern finds them: %s', (html) => {
  const found: unknown[] = [];
  walkTags(html, (from, to, element) => {
    const { name, attributes, content } = element ?? {};
    found.push([from, to, name && { name, attributes, content }]);
    return undefined;
  });
  const wanted = [...html.matchAll(TAG)].map(({ 0: tag, index, groups }) => {
    const { name, attributes, content } = groups ?? {};
    return [index, index + tag.length, name && { name, attributes, content }];
  });
  expect(found).toEqual(wanted);
});
