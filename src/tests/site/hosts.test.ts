import { cpSync, globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { FILE_POLICY, makeHeaderPolicy, WORKER_POLICY } from '../../build/hosts/headers.ts';
import { parseRedirects } from '../../build/hosts/redirects.ts';
import { writeHostFiles } from '../../build/hosts/write-host-files.ts';
import type { HostName } from '../../settings.ts';
import { makeTestDir } from '../build-site.ts';
import { listPages } from '../read-page.ts';
import { testSites } from '../test-sites.ts';
import { simulateCloudflare, simulateNetlify } from './simulate-host.ts';

const { hard } = testSites;
const root = makeTestDir('hosts');
afterAll(() => rmSync(root, { recursive: true }));

/** The site as it is written for a host. */
async function writeFor(hostName: HostName | undefined): Promise<string> {
  const dir = join(root, hostName ?? 'any');
  cpSync(hard.dir, dir, { recursive: true });
  const redirects = parseRedirects(readFileSync(join(dir, '_redirects'), 'utf8'));
  for (const old of ['إشعار', '2025/01', 'ferries']) rmSync(join(dir, old), { recursive: true });
  const gone = ['/2024/09/gone/'];
  const settings = { base: '/', ...(hostName && { hostName }) };
  await writeHostFiles({ redirects, gone }, { ...settings, reused: new Map() }, dir);
  return dir;
}

const NEW = '/2025/02/short-notice-1/';
const OLD = [
  '/2025/01/first-notice/',
  '/ferries/notice-1.html',
  '/%D8%A5%D8%B4%D8%B9%D8%A7%D8%B1/',
];

const netlify = simulateNetlify(await writeFor('netlify'));
const cloudflare = simulateCloudflare(await writeFor('cloudflare'));

describe.each([
  ['Netlify', netlify],
  ['Cloudflare Pages', cloudflare],
])('by the rules of %s', (_name, ask) => {
  test.each(OLD)('%s leads to the article’s new address, with what was asked for', (path) => {
    expect(ask(path)).toMatchObject({ status: 301, to: NEW });
    expect(ask(`${path}?q=%20a`)).toMatchObject({ status: 301, to: `${NEW}?q=%20a` });
  });

  test('every page is there, and its policy is the one for all', () => {
    const pages = listPages(hard).filter((file) => file.endsWith('index.html'));
    const others = pages.filter((file) => !OLD.includes(`/${encodeURI(file.slice(0, -10))}`));
    for (const file of others) {
      const { status, headers } = ask(`/${encodeURI(file.slice(0, -10))}`);
      expect(status, file).toBe(200);
      expect(headers['Content-Security-Policy'], file).toBe(makeHeaderPolicy(true));
    }
  });

  test('what is not there is the site’s 404, with the same policy', () => {
    for (const path of ['/2025/', '/no/such/page/', '/2031/01/next/']) {
      const { status, file, headers } = ask(path);
      expect([status, file]).toEqual([404, '404.html']);
      expect(headers['Content-Security-Policy']).toBe(makeHeaderPolicy(true));
    }
  });

  test('files that are no pages come with both policies', () => {
    const policy = (path: string) => ask(path).headers['Content-Security-Policy'];
    expect(policy('/feed.xml')).toBe(`${makeHeaderPolicy(true)}, ${FILE_POLICY}`);
    // What the worker of search needs, the policy for all admits.
    const admitted = makeHeaderPolicy(true).split('; ');
    for (const part of WORKER_POLICY.split('; ')) {
      const [name = '', ...sources] = part.split(' ');
      const own = admitted.find((one) => one.startsWith(`${name} `))?.split(' ') ?? [];
      expect(own).toEqual(expect.arrayContaining(sources));
    }
    expect(policy('/pagefind/pagefind-worker.js')).toBe(makeHeaderPolicy(true));
  });

  test('hashed files are cached for a year, in archives of search too', () => {
    const files = ['_astro/*', 'fonts/*', 'photos/*', 'pagefind/fragment/*', 'pagefind/filter/*'];
    const paths = files.map((pattern) => `/${globSync(pattern, { cwd: hard.dir })[0]}`);
    for (const path of [...paths, '/pagefind/archive/12/index/en_1.pf_index']) {
      expect(ask(path).headers['Cache-Control'], path).toMatch(/immutable$/);
    }
    expect(ask('/').headers['Cache-Control']).toBe('public, max-age=0, must-revalidate');
  });
});

test('Netlify answers 410 for what was withdrawn, with its notice; no other host is told so', () => {
  const answer = { status: 410, to: '/2024/09/gone/index.html' };
  expect(netlify('/2024/09/gone/')).toMatchObject(answer);
  const [rules, list] = ['_redirects', '_gone'].map((file) => {
    return readFileSync(join(root, 'cloudflare', file), 'utf8');
  });
  expect(rules).not.toContain('gone');
  expect(list).toBe('/2024/09/gone/\n');
});

test('Netlify would show the page at an old address, were the rule not forced', async () => {
  const dir = await writeFor(undefined);
  const path = '/2025/01/first-notice/';
  expect(simulateNetlify(dir)(path)).toMatchObject({
    status: 200,
    file: '2025/01/first-notice/index.html',
  });
  expect(readFileSync(join(dir, '2025/01/first-notice/index.html'), 'utf8')).toContain(
    `content="0; url=${NEW}"`,
  );
});

test('Cloudflare Pages would take no rule that is forced', () => {
  const ask = simulateCloudflare(join(root, 'netlify'));
  expect(ask('/2025/01/first-notice/').status).toBe(200);
});
