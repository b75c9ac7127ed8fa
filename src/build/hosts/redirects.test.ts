import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeArticle, makeEntry } from '../../site/data/fixtures/make-article.ts';
import { makeRedirectPage, toRedirectFile } from './redirect-page.ts';
import { formatRedirects, listRedirects, parseRedirects } from './redirects.ts';
import { writeHostFiles } from './write-host-files.ts';

test('lists the old addresses of articles, of withdrawn ones and of names, below the base', () => {
  const { id, front, getFacts } = makeArticle('2024/09/talks', {
    front: { redirects: ['/old/talks/', '/2023/talks'] },
  });
  const article = { id, front, facts: getFacts(), file: '', textKey: '', links: [], oddities: [] };
  const withdrawn = {
    id: '2024/09/gone',
    file: '',
    redirects: ['/old/gone/'],
    lang: 'en',
    withdrawn: { date: '2024-09-09', reason: 'It was wrong.' },
  };
  const entries = [
    makeEntry('people', 'musa', { redirects: ['/people/mossa/'] }),
    makeEntry('people', 'sara'),
  ];
  const content = { articles: [article], waiting: [], withdrawn: [withdrawn] };
  expect(listRedirects({ ...content, registry: { entries }, unread: [] }, '/news/')).toEqual([
    { from: '/old/talks/', to: '/news/2024/09/talks/' },
    { from: '/2023/talks', to: '/news/2024/09/talks/' },
    { from: '/old/gone/', to: '/news/2024/09/gone/' },
    { from: '/people/mossa/', to: '/news/people/musa/' },
  ]);
});

const redirects = [
  { from: '/old/خبر/', to: '/2024/09/talks/' },
  { from: '/b/', to: '/2024/09/talks/' },
];

test('writes each on a line, encoded as browsers send it, and reads it again', () => {
  const text = formatRedirects(redirects, false);
  expect(text).toBe('/b/ /2024/09/talks/ 301\n/old/%D8%AE%D8%A8%D8%B1/ /2024/09/talks/ 301\n');
  expect(parseRedirects(text)).toEqual(redirects.toReversed());
  expect(formatRedirects(redirects, true)).toContain('/b/ /2024/09/talks/ 301!\n');
});

test.each([
  ['/old/talks/', 'old/talks/index.html'],
  ['/old/talks', 'old/talks/index.html'],
  ['/old/talks.html', 'old/talks.html'],
])('the page of %s is the file %s', (from, file) => {
  expect(toRedirectFile({ from, to: '/' })).toBe(file);
});

test('the page of an old address leads on at once, and nothing of an address is markup', () => {
  const html = makeRedirectPage({ from: '/a/', to: '/b"><c>&/خبر/' });
  const address = '/b%22%3E%3Cc%3E&amp;/%D8%AE%D8%A8%D8%B1/';
  expect(html).toContain(`<meta http-equiv="refresh" content="0; url=${address}">`);
  expect(html).toContain(`<link rel="canonical" href="${address}">`);
  expect(html).toContain(`<a href="${address}">`);
  expect(html).toContain('<meta name="robots" content="noindex">');
});

function makeFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'newsprint-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  return dir;
}

test.each([
  ['netlify', '301!'],
  ['cloudflare', '301'],
  [undefined, '301'],
] as const)('writes for the host %s redirects that end in %s', async (hostName, end) => {
  const dir = makeFolder();
  await writeHostFiles(
    { redirects, gone: [] },
    { base: '/', reused: new Map(), ...(hostName && { hostName }) },
    dir,
  );
  const read = (file: string) => readFileSync(join(dir, file), 'utf8');
  expect(read('_redirects').split('\n')[0]).toBe(`/b/ /2024/09/talks/ ${end}`);
  expect(read('_headers')).toMatch(/^\/\*\n {2}Strict-Transport-Security: /);
  expect(read('_headers')).toMatch(/\n\/sw\.js\n {2}Content-Security-Policy: .*connect-src 'self'/);
  expect(read('old/خبر/index.html')).toContain(
    `<meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none'; `,
  );
});

test('an old address that is a page of the site stops the build', async () => {
  const dir = makeFolder();
  mkdirSync(join(dir, 'b'));
  writeFileSync(join(dir, 'b/index.html'), 'page');
  await expect(
    writeHostFiles({ redirects, gone: [] }, { base: '/', reused: new Map() }, dir),
  ).rejects.toThrow('“redirects” names /b/, which is a page of the site.');
  expect(readFileSync(join(dir, 'b/index.html'), 'utf8')).toBe('page');
});
