import { describe, expect, test } from 'vitest';
import { formatApache } from './format-apache.ts';
import { formatCaddy } from './format-caddy.ts';
import { formatNginx } from './format-nginx.ts';
import { FILE_KINDS } from './header-rules.ts';
import type { ServerOptions } from './server-options.ts';

const options: ServerOptions = {
  redirects: [{ from: '/أخبار/old-(1)/', to: '/news/2024/09/خبر/' }],
  gone: ['/2024/09/خبر-(2)/'],
  root: '/srv/my "news"',
  base: '/news/',
  host: 'news.example',
  isSecure: true,
  isPart: false,
  precompressed: { hasGzip: false, hasBrotli: false },
};
const formats = [
  ['nginx', formatNginx],
  ['Caddy', formatCaddy],
  ['Apache', formatApache],
] as const;

// Whether real servers read it and answer alike, the tests in `src/tests/soak` show.
describe.each(formats)('the configuration of %s', (_name, format) => {
  test('leads an old address to the new one, by its very signs', () => {
    const text = format(options);
    expect(text).toMatch(/\/news\/أخبار\/old-(?:\(1\)|\\+\(1\\+\))/);
    expect(text).toMatch(/\/news\/2024\/09\/(?:خبر|%D8%AE%D8%A8%D8%B1)\//);
  });

  test('answers for what was withdrawn with the status of what is gone', () => {
    const text = format(options);
    expect(text).toMatch(/(?:\/news)?\/2024\/09\/خبر-(?:\(2\)|\\+\(2\\+\))\/\$?/);
    expect(text).toContain('410');
    expect(format({ ...options, gone: [] })).not.toContain('410');
  });

  test('sends compressed files where they are there alone', () => {
    expect(format(options)).not.toMatch(/brotli_static|precompressed|\.br"/);
    const precompressed = { hasGzip: true, hasBrotli: true };
    expect(format({ ...options, precompressed })).toMatch(/brotli_static|precompressed|\.br/);
  });

  test('names no server and no port where one takes it in', () => {
    const text = format({ ...options, isPart: true });
    expect(text).not.toMatch(/news\.example|listen|Listen|VirtualHost|^\s*server \{/m);
    expect(text).toContain('/news/');
  });
});

test('below a path nothing else of the host is answered for', () => {
  expect(formatApache(options)).toMatch(/^ {2}RedirectMatch 404 "\^\(\?!\/news\/\)"$/m);
  expect(formatCaddy(options)).toMatch(/^ {2}handle \{\n {4}respond 404$/m);
  expect(formatNginx(options)).toMatch(/^ {2}location \/ \{\n {4}return 404;$/m);
  const atRoot = { ...options, base: '/' };
  expect(formatApache(atRoot)).not.toContain('RedirectMatch 404');
  expect(formatCaddy(atRoot)).not.toContain('respond 404');
  expect(formatNginx(atRoot)).not.toContain('location / {');
});

test('Caddy prefers brotli to gzip', () => {
  const precompressed = { hasGzip: true, hasBrotli: true };
  expect(formatCaddy({ ...options, precompressed })).toContain('precompressed br gzip');
});

test('nginx gets variables of its own, and nothing that may be given once', () => {
  const text = formatNginx(options);
  for (const [, name = ''] of text.matchAll(/(?:set|map \S+) \$(\w+)/g)) {
    expect(name).toMatch(/^newsprint_/);
  }
  expect(text).not.toMatch(/^\s*(?:map|map_hash\w*|types_hash\w*|http|events)\b/m);
  // The server’s name and port stand once a server; these in the location, where nothing else is.
  expect(formatNginx({ ...options, isPart: true })).toMatch(/^# .*\nlocation /);
});

test('nginx takes signs of a path for themselves, and keeps a quoted text whole', () => {
  const text = formatNginx({ ...options, base: '/new.s+/' });
  expect(text).toContain(String.raw`location ~ "^/new\\.s\\+/`);
  expect(text).toContain(String.raw`"/srv/my \"news\"/"`);
});

test('nginx reads no variable in an address that it leads to, which is all ASCII', () => {
  const text = formatNginx({ ...options, redirects: [{ from: '/old/', to: '/news/$uri/خبر/' }] });
  expect(text).toContain('return 301 "/news/%24uri/%D8%AE%D8%A8%D8%B1/$is_args$args";');
});

test.each([
  'search/',
  'search/index.html',
  'about/',
  'feed.xml',
  'sw.js',
  'pagefind/pagefind-worker.js',
  'pagefind/fragment/en_1.pf_fragment',
])('nginx answers for %s with the policy of the last kind that it is of', (path) => {
  const text = formatNginx(options);
  // Of regular expressions the first that fits counts.
  const places = [...text.matchAll(/location ~ "(.*)" \{\s+set \$newsprint_policy "(.*)";/g)];
  const first = places.find(([, pattern = '']) =>
    new RegExp(pattern.replaceAll('\\\\', '\\')).test(`/news/${path}`),
  );
  const [general] = FILE_KINDS;
  const kind = FILE_KINDS.findLast(({ pattern }) => new RegExp(`^${pattern}$`).test(path));
  expect(first?.[2] ?? general?.policy).toBe(kind?.policy);
});

test.each([
  ['Caddy', formatCaddy],
  ['Apache', formatApache],
])(
  '%s, in which the last that fits counts, gets the kinds of files in their order',
  (_, format) => {
    // Each writes the backslashes of a pattern in its own way.
    const text = format({ ...options, base: '/' }).replaceAll('\\', '');
    const places = FILE_KINDS.slice(1).map(({ pattern }) =>
      text.indexOf(`^/${pattern.replaceAll('\\', '')}`),
    );
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  },
);

test('nginx listens on IPv4 and IPv6, and speaks HTTP/2 with a certificate', () => {
  expect(formatNginx(options)).toContain('listen 80;\n  listen [::]:80;');
  const certificate = { file: '/etc/site.crt', key: '/etc/site.key' };
  const text = formatNginx({ ...options, certificate });
  expect(text).toContain('listen 443 ssl http2;\n  listen [::]:443 ssl http2;');
  expect(text).toContain('return 301 https://news.example$request_uri;');
});

test('Caddy gets a certificate itself, unless a port is named', () => {
  expect(formatCaddy(options)).toMatch(/^news\.example \{$/m);
  expect(formatCaddy({ ...options, isSecure: false })).toMatch(/^http:\/\/news\.example \{$/m);
  expect(formatCaddy({ ...options, listen: '8080' })).toMatch(/^http:\/\/news\.example:8080 \{$/m);
});
