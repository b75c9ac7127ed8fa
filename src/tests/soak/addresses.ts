import { FILE_POLICY, makeHeaderPolicy, WORKER_POLICY } from '../../build/hosts/headers.ts';

/** What is asked of a server that has the test site `hard`, and what it must answer. */
export type Row = {
  path: string;
  method?: string;
  /** Headers that are sent; `etag` and `date` stand for those of the whole file. */
  sent?: Record<string, string>;
  status: number;
  /** Where it leads. */
  to?: string;
  type?: string;
  policy?: string;
  cache?: string;
  encoding?: 'gzip';
  /** File that comes, below the site's folder; none where the body is the server's own. */
  file?: string;
  /** Bytes of the body, where it is not the whole file. */
  bytes?: number;
};

const HTML = 'text/html; charset=utf-8';
const PAGE = { type: HTML, policy: makeHeaderPolicy(false), cache: 'no-cache' };
const MISSING = { ...PAGE, status: 404, file: '404.html' };
const IMMUTABLE = 'public, max-age=31536000, immutable';
const GZIP = { 'Accept-Encoding': 'gzip' };
const NEW = '/2025/02/short-notice-1/';

function page(path: string, file = `${decodeURI(path).slice(1)}index.html`): Row {
  return { ...PAGE, path, status: 200, file };
}

function plain(path: string, type: string, more: Partial<Row> = {}): Row {
  const own = { status: 200, policy: FILE_POLICY, cache: 'no-cache', file: path.slice(1) };
  return { ...own, path, type, ...more };
}

/**
 * The addresses, alike on every server.
 *
 * @param files Paths of files whose names have a hash in them: a script, a picture, a part of search.
 */
export function listRows(files: { script: string; photo: string; fragment: string }): Row[] {
  const hashed = { cache: IMMUTABLE };
  return [
    page('/'),
    page('/about/'),
    page('/2025/04/pier-lamp-is-lit/'),
    page('/sections/%D9%85%D9%88%D8%A7%D9%86%D8%A6/'),
    page('/archive/2025/03/'),
    { ...page('/search/'), policy: makeHeaderPolicy(true) },
    { ...page('/search/?q=pier'), policy: makeHeaderPolicy(true), file: 'search/index.html' },
    page('/index.html', 'index.html'),
    page('/404.html', '404.html'),
    page('//about//', 'about/index.html'),
    page('/about/../about/', 'about/index.html'),
    { ...page('/about/'), sent: GZIP, encoding: 'gzip' },
    { ...page('/about/'), method: 'HEAD', bytes: 0 },
    { ...PAGE, path: '/about/', sent: { 'If-None-Match': 'etag' }, status: 304, bytes: 0 },
    { ...PAGE, path: '/about/', sent: { 'If-Modified-Since': 'date' }, status: 304, bytes: 0 },
    { path: '/about/', sent: { ...GZIP, 'If-None-Match': 'etag' }, status: 304, bytes: 0 },
    plain('/feed.xml', 'text/xml; charset=utf-8'),
    plain('/feed.xml', 'text/xml; charset=utf-8', { sent: GZIP, encoding: 'gzip' }),
    plain('/feed.xml', 'text/xml; charset=utf-8', {
      sent: { Range: 'bytes=0-9' },
      status: 206,
      bytes: 10,
    }),
    { path: '/feed.xml', sent: { Range: 'bytes=99999999-' }, status: 416 },
    plain('/feed.json', 'application/feed+json', { sent: GZIP, encoding: 'gzip' }),
    plain('/sitemap-index.xml', 'text/xml; charset=utf-8'),
    plain('/robots.txt', 'text/plain; charset=utf-8'),
    plain('/manifest.webmanifest', 'application/manifest+json', { sent: GZIP, encoding: 'gzip' }),
    plain('/favicon.svg', 'image/svg+xml'),
    plain('/icons/icon-192.png', 'image/png'),
    plain('/sw.js', 'text/javascript; charset=utf-8', {
      policy: `${FILE_POLICY}; connect-src 'self'`,
    }),
    plain('/offline/editions.json', 'application/json'),
    plain('/pagefind/pagefind-worker.js', 'text/javascript; charset=utf-8', {
      policy: WORKER_POLICY,
    }),
    plain('/pagefind/wasm.en.pagefind', 'application/octet-stream', { sent: GZIP }),
    plain(files.fragment, 'application/octet-stream', hashed),
    plain(files.script, 'text/javascript; charset=utf-8', { ...hashed, sent: GZIP }),
    plain(files.photo, 'image/avif', { ...hashed, sent: GZIP }),
    { path: '/about', status: 301, to: '/about/' },
    { path: '/about?x=1&y=%20', status: 301, to: '/about/?x=1&y=%20' },
    { path: '//about', status: 301, to: '/about/' },
    {
      path: '/sections/%D9%85%D9%88%D8%A7%D9%86%D8%A6',
      status: 301,
      to: '/sections/%D9%85%D9%88%D8%A7%D9%86%D8%A6/',
    },
    { path: '/2025/01/first-notice/', status: 301, to: NEW },
    { path: '/2025/01/first-notice?a=b%20c&d', status: 301, to: `${NEW}?a=b%20c&d` },
    { path: '/ferries/notice-1.html', status: 301, to: NEW },
    { path: '/%D8%A5%D8%B4%D8%B9%D8%A7%D8%B1/?q=%D8%A5', status: 301, to: `${NEW}?q=%D8%A5` },
    { ...MISSING, path: '/2025/' },
    { ...MISSING, path: '/2025/04/', sent: GZIP, encoding: 'gzip' },
    { ...MISSING, path: '/names/' },
    { ...MISSING, path: '/no/such/page/' },
    { ...MISSING, path: '/%D8%A5/nothing' },
    { ...MISSING, path: '/feed.xml/' },
    { ...MISSING, path: '/photos/nothing.avif' },
    { ...MISSING, path: '/_headers' },
    { ...MISSING, path: '/_redirects' },
    { ...MISSING, path: '/nothing', sent: { 'If-None-Match': '*', Range: 'bytes=0-9' } },
    { path: '/about/', method: 'POST', status: 405 },
    { path: '/feed.xml', method: 'DELETE', status: 405 },
  ];
}
