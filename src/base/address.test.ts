import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endAddress, isArticle, makeToUrl, toAddress, toFile, toSharedKey } from './address.ts';

test.each([
  ['/', 'index.html'],
  ['/about/', 'about/index.html'],
  ['/2024/09/talks/', '2024/09/talks/index.html'],
  ['/feed.xml', 'feed.xml'],
  ['/404.html', '404.html'],
  ['/الأخبار/', 'الأخبار/index.html'],
])('%s is answered by %s', (address, file) => {
  expect(toFile(address)).toBe(file);
  expect(toAddress(file)).toBe(address);
});

test('a file on Windows answers for the same address', () => {
  expect(toAddress('2024\\09\\talks\\index.html')).toBe('/2024/09/talks/');
});

test('every address leads to a file that leads back', () => {
  const part = fc.stringMatching(/^[\p{L}\p{N}.-]{1,12}$/u).filter((name) => name !== 'index.html');
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), fc.boolean(), (parts, isPage) => {
      const address = `/${parts.join('/')}${isPage ? '/' : ''}`;
      expect(toAddress(toFile(address))).toBe(address);
    }),
  );
});

test('tells articles from lists and files', () => {
  expect(['/2024/09/talks/', '/1987/03/خبر/'].every(isArticle)).toBe(true);
  const others = ['/2024/09/', '/2024/09/talks', '/archive/2024/09/', '/2024/09/a/b/', '/24/09/a/'];
  expect(others.some(isArticle)).toBe(false);
});

test('an address that lacks its last slash gets it', () => {
  expect(endAddress('/old/talks')).toBe('/old/talks/');
  expect(endAddress('/old/talks/')).toBe('/old/talks/');
});

test('paths that not every machine tells apart have one key, others have two', () => {
  expect(toSharedKey('/2024/Cafe\u0301/')).toBe(toSharedKey('/2024/caf\u00e9/'));
  expect(toSharedKey('/2024/cafe/')).not.toBe(toSharedKey('/2024/café/'));
});

test.each([
  '/',
  '/2024/09/talks-open/',
  '/feed.xml',
  '/2024/09/خبر/',
  '/a//b/',
  '/./a/',
  '/a/../b/',
  '/a/.b',
  '/a b/',
  '/a%20b/',
  '/a?b#c',
  '/a:b/',
  '//other.example/',
])('makes of %s the URL that browsers make', (address) => {
  for (const origin of ['https://news.example', 'https://news.example:8080/here']) {
    expect(makeToUrl(new URL(origin))(address)).toBe(new URL(address, origin).href);
  }
});
