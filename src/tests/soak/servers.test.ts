import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:http2';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HEADERS } from '../../build/hosts/headers.ts';
import { readPageNeeds } from '../../build/site/page-needs.ts';
import { buildSite, makeTestDir } from '../build-site.ts';
import { readHtml, SEED } from '../read-page.ts';
import { scoreHeaders } from '../site/score-headers.ts';
import { type TestSite, testSites } from '../test-sites.ts';
import { listRows, type Row } from './addresses.ts';
import { type Answer, ask } from './ask.ts';
import { hasIPv6, listServers, printConf, type RunningServer, runServer } from './run-server.ts';

const { hard, news } = testSites;
const installed = listServers();
const root = makeTestDir('servers');
// Apache reads as another user than the one who builds.
chmodSync(root, 0o755);
afterAll(() => rmSync(root, { recursive: true }));

const find = (pattern: string) => `/${globSync(pattern, { cwd: hard.dir }).sort()[0]}`;
const rows = listRows({
  script: find('_astro/*.js'),
  photo: find('photos/*.avif'),
  fragment: find('pagefind/fragment/*'),
});

test('one of the servers is installed', () => {
  expect(installed).not.toEqual([]);
});

describe.each(installed)('%s', (name) => {
  const listen = (port: number) => ['--listen', `127.0.0.1:${port}`];
  const run = (make: (port: number) => string) => runServer(name, make);

  describe('a server of one site', () => {
    let server: RunningServer;
    beforeAll(async () => {
      server = await run((port) => printConf(name, hard, ...listen(port)));
    });
    afterAll(() => server.close());

    test.each(rows.map((row) => ({ ...row, asked: describeRow(row) })))('$asked', async (row) => {
      const { status, headers, body } = await askRow(server.port, row);
      expect(status).toBe(row.status);
      if (row.to) {
        const to = new URL(headers['location'] ?? '', 'https://news.example');
        expect(decodeURI(to.href)).toBe(decodeURI(`https://news.example${row.to}`));
      }
      if (row.type && status !== 304) expect(headers['content-type']).toBe(row.type);
      if (row.policy) expect(headers['content-security-policy']).toBe(row.policy);
      if (row.cache) expect(headers['cache-control']).toBe(row.cache);
      if (row.encoding) {
        expect(headers['content-encoding']).toBe(row.encoding);
        expect(headers['vary']).toMatch(/accept-encoding/i);
      }
      if (row.bytes !== undefined) expect(body.length).toBe(row.bytes);
      else if (row.file) expect(body.equals(readFileSync(join(hard.dir, row.file)))).toBe(true);
      if (row.policy) {
        for (const [header, value] of Object.entries(HEADERS)) {
          expect(headers[header.toLowerCase()], header).toBe(value);
        }
      }
    });

    test.each(['/', '/search/', '/2025/04/pier-lamp-is-lit/', '/nothing/'])(
      '%s scores 130 by the rules of HTTP Observatory',
      async (path) => {
        const { headers } = await ask({ port: server.port, path });
        const { score, faults } = scoreHeaders(new Headers(headers));
        expect(faults).toEqual([]);
        expect(score).toBeGreaterThanOrEqual(130);
      },
    );
  });

  test('the first article of a new year is shown whole under an old configuration', async () => {
    const dir = join(root, `${name}-years`);
    cpSync(hard.dir, dir, { recursive: true });
    const server = await run((port) => printConf(name, hard, '--root', dir, ...listen(port)));
    try {
      const path = '2031/01/first-of-the-year/index.html';
      mkdirSync(join(dir, path, '..'), { recursive: true });
      cpSync(join(dir, '2025/04/pier-lamp-is-lit/index.html'), join(dir, path));
      const { status, headers } = await ask({ port: server.port, path: `/${path.slice(0, -10)}` });
      expect(status).toBe(200);
      expectToAdmit(
        headers['content-security-policy'] ?? '',
        readFileSync(join(dir, path), 'utf8'),
      );
    } finally {
      await server.close();
    }
  });

  test('what was withdrawn answers 410, with its notice', async () => {
    const dir = join(root, `${name}-gone`);
    cpSync(hard.dir, dir, { recursive: true });
    const path = '/2025/04/pier-lamp-is-lit/';
    writeFileSync(join(dir, '_gone'), `${path}\n`);
    const site: TestSite = { ...hard, dir, env: { ...hard.env, OUT_DIR: dir } };
    const server = await run((port) => printConf(name, site, ...listen(port)));
    try {
      const { status, headers, body } = await ask({ port: server.port, path });
      expect(status).toBe(410);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(body.equals(readFileSync(join(dir, path, 'index.html')))).toBe(true);
      expectToAdmit(headers['content-security-policy'] ?? '', String(body));
      expect((await ask({ port: server.port, path: '/2025/04/' })).status).toBe(404);
      expect((await ask({ port: server.port, path: '/_gone' })).status).toBe(404);
      expect((await ask({ port: server.port, path: '/about/' })).status).toBe(200);
    } finally {
      await server.close();
    }
  });

  test('a page of a later version of the site, with other styles, is admitted as well', async () => {
    const html = readHtml(hard, 'about').replaceAll('</style>', '.new{color:red}</style>');
    const server = await run((port) => printConf(name, hard, ...listen(port)));
    try {
      const { headers } = await ask({ port: server.port, path: '/about/' });
      expectToAdmit(headers['content-security-policy'] ?? '', html);
    } finally {
      await server.close();
    }
  });

  test('a site below a path stands beside another site of the same host', async () => {
    const other = join(root, `${name}-other`);
    mkdirSync(other, { recursive: true });
    writeFileSync(join(other, 'index.html'), 'Another site.');
    writeFileSync(join(other, 'theirs.js'), 'theirs()');
    const server = await run((port) =>
      OTHER[name](port, other, printConf(name, news, '--locations')),
    );
    const get = (path: string) => ask({ port: server.port, path });
    try {
      expect(String((await get('/')).body)).toBe('Another site.');
      expect(String((await get('/theirs.js')).body)).toBe('theirs()');
      const home = await get('/news/');
      expect(home.status).toBe(200);
      expect(home.body.equals(readFileSync(join(news.dir, 'index.html')))).toBe(true);
      expect(scoreHeaders(new Headers(home.headers)).score).toBeGreaterThanOrEqual(130);
      const script = globSync('_astro/*.js', { cwd: news.dir })[0];
      const loaded = await get(`/news/${script}`);
      expect(loaded.status).toBe(200);
      expect(loaded.headers['cache-control']).toContain('immutable');
      for (const query of ['', '?x=1']) {
        const bare = await get(`/news${query}`);
        expect(bare.status).toBe(301);
        expect(toPath(bare)).toBe(`/news/${query}`);
      }
      const slash = await get(`/news/${SEED.cia}`);
      expect(toPath(slash)).toBe(`/news/${SEED.cia}/`);
      for (const path of ['/news/2024/', '/news/nothing', '/news/_headers']) {
        const missing = await get(path);
        expect(missing.status, path).toBe(404);
        expect(missing.body.equals(readFileSync(join(news.dir, '404.html'))), path).toBe(true);
      }
    } finally {
      await server.close();
    }
  });

  test('two sites are served by one, each by its name', async () => {
    const second: TestSite = { ...news, env: { ...news.env, SITE_URL: 'https://second.example' } };
    const server = await run((port) =>
      [hard, second].map((site) => printConf(name, site, ...listen(port))).join('\n'),
    );
    const get = (host: string, path: string) => ask({ port: server.port, host, path });
    try {
      const first = await get('news.example', '/');
      expect(first.body.equals(readFileSync(join(hard.dir, 'index.html')))).toBe(true);
      const other = await get('second.example', '/news/');
      expect(other.body.equals(readFileSync(join(news.dir, 'index.html')))).toBe(true);
      expect((await get('second.example', '/about/')).status).toBe(404);
    } finally {
      await server.close();
    }
  });

  test('a site of https speaks HTTP/2', async () => {
    const [file, key] = [join(root, 'site.crt'), join(root, 'site.key')];
    const subject = ['-subj', '/CN=news.example', '-addext', 'subjectAltName=DNS:news.example'];
    spawnSync('openssl', [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '2',
      '-keyout',
      key,
      '-out',
      file,
      ...subject,
    ]);
    const secure = ['--certificate', file, '--key', key];
    const server = await run((port) => printConf(name, hard, ...listen(port), ...secure));
    try {
      expect(await askByHttp2(server.port, readFileSync(file))).toBe(200);
    } finally {
      await server.close();
    }
  });

  test.runIf(hasIPv6())('a site is served on an address of IPv6', async () => {
    const server = await run((port) => {
      const confs = [`127.0.0.1:${port}`, `[::1]:${port}`].map((address) =>
        printConf(name, hard, '--listen', address),
      );
      return name === 'apache' ? `Listen [::1]:${port}\n${confs.join('\n')}` : confs.join('\n');
    });
    try {
      expect((await ask({ port: server.port, address: '::1', path: '/about/' })).status).toBe(200);
    } finally {
      await server.close();
    }
  });
});

describe('files that are compressed already', () => {
  const site: TestSite = {
    base: '/',
    dir: join(root, 'compressed'),
    env: { ...hard.env, OUT_DIR: join(root, 'compressed') },
  };
  beforeAll(async () => {
    const env = { PRECOMPRESS: 'on' };
    expect(await buildSite('src/tests/content', site.dir, { env })).toBe(0);
  });

  test('are taken from the last build where nothing has changed', async () => {
    const files = globSync('**/*.{br,gz}', { cwd: site.dir }).sort();
    const times = () => files.map((file) => statSync(join(site.dir, file)).mtimeMs);
    const pages = globSync('**/*.html', { cwd: site.dir });
    expect(files).toEqual(expect.arrayContaining(pages.map((file) => `${file}.br`)));
    const first = times();
    expect(await buildSite('src/tests/content', site.dir, { env: { PRECOMPRESS: 'on' } })).toBe(0);
    expect(times()).toEqual(first);
  });

  test.each(installed)('are what %s sends', async (name) => {
    const server = await runServer(name, (port) =>
      printConf(name, site, '--listen', `127.0.0.1:${port}`),
    );
    const get = (path: string, encoding: string) =>
      ask({ port: server.port, path, headers: { 'Accept-Encoding': encoding } });
    try {
      for (const path of ['/', '/about/', '/feed.xml', '/feed.json', '/nothing/', '/sw.js']) {
        const known = await get(path, 'identity');
        for (const [encoding, end] of [
          ['br', 'br'],
          ['gzip', 'gz'],
        ] as const) {
          const { status, headers, body, bytes } = await get(path, `${encoding}, deflate`);
          expect(status, path).toBe(known.status);
          expect(body.equals(known.body), path).toBe(true);
          expect(headers['content-type'], path).toBe(known.headers['content-type']);
          expect(headers['content-security-policy'], path).toBe(
            known.headers['content-security-policy'],
          );
          expect(headers['vary'], path).toMatch(/accept-encoding/i);
          expect(headers['content-encoding'], path).toBe(encoding);
          const file = path === '/nothing/' ? '/404.html' : path.replace(/\/$/, '/index.html');
          expect(bytes, path).toBe(readFileSync(join(site.dir, `${file}.${end}`)).length);
        }
      }
    } finally {
      await server.close();
    }
  });
});

/** A server that has a site of its own, and takes ours in. */
const OTHER = {
  nginx: (port: number, dir: string, part: string) =>
    `server { listen 127.0.0.1:${port}; server_name news.example; root ${dir};
     location ~* \\.(?:js|css)$ { expires 1h; }
     location / { try_files $uri $uri/ =404; }
     ${part} }`,
  caddy: (port: number, dir: string, part: string) =>
    `http://news.example:${port} {\n bind 127.0.0.1\n${part}\n handle {\n root * ${dir}\n file_server\n }\n}`,
  apache: (port: number, dir: string, part: string) =>
    `<VirtualHost 127.0.0.1:${port}>\nServerName news.example\nDocumentRoot ${dir}
     <Directory ${dir}>\nRequire all granted\nDirectoryIndex index.html\n</Directory>\n${part}\n</VirtualHost>`,
};

function describeRow({ method = 'GET', path, sent = {} }: Row): string {
  return [method, path, ...Object.entries(sent).map((pair) => pair.join(': '))].join(' ');
}

/** Path and query that an answer leads to. */
function toPath({ headers }: Answer): string {
  const { pathname, search } = new URL(headers['location'] ?? '', 'http://news.example');
  return pathname + search;
}

async function askRow(port: number, { path, method = 'GET', sent = {} }: Row): Promise<Answer> {
  const whole = await ask({
    port,
    path,
    headers: { 'Accept-Encoding': sent['Accept-Encoding'] ?? 'identity' },
  });
  const replace = (value: string) => {
    if (value === 'etag') return whole.headers['etag'] ?? '';
    return value === 'date' ? (whole.headers['last-modified'] ?? '') : value;
  };
  const headers = Object.fromEntries(
    Object.entries(sent).map(([name, value]) => [name, replace(value)]),
  );
  return ask({ port, path, method, headers });
}

/** Fails unless a policy admits all styles and scripts of a page’s head. */
function expectToAdmit(policy: string, html: string): void {
  const directive = (name: string) =>
    policy.split('; ').find((part) => part.startsWith(`${name} `)) ?? '';
  const nonce = /'nonce-([^']+)'/.exec(directive('style-src'))?.[1];
  const styles = html.match(/<style[^>]*>/g) ?? [];
  expect(styles.length).toBeGreaterThan(0);
  for (const style of styles) expect(style).toMatch(new RegExp(`nonce="?${nonce}"?[ >]`));
  for (const script of readPageNeeds('a.html', html).scripts) {
    expect(directive('script-src')).toContain(script);
  }
  expect(directive('script-src')).toContain("'self'");
}

function askByHttp2(port: number, ca: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    const session = connect(`https://127.0.0.1:${port}`, { ca, servername: 'news.example' });
    session.on('error', reject);
    const stream = session.request({ ':path': '/about/', ':authority': 'news.example' });
    stream.on('response', (headers) => {
      session.close();
      resolve(Number(headers[':status']));
    });
    stream.on('error', reject);
    stream.end();
  });
}
