import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STYLE_NONCE } from '../../build/hosts/headers.ts';
import { readPageNeeds } from '../../build/site/page-needs.ts';
import { listPages, readHtml, readPage, SEED } from '../read-page.ts';
import { type ServedSite, serveSite } from '../serve-site.ts';
import { testSites } from '../test-sites.ts';
import { scoreHeaders } from './score-headers.ts';

const cases = Object.entries(testSites).map(([name, site]) => ({ name, site }));
const META = 'meta[http-equiv="content-security-policy"]';

describe.each(cases)('the site “$name”, served by a host that reads _headers', ({ site }) => {
  let served: ServedSite;
  beforeAll(async () => {
    served = await serveSite(site);
  });
  afterAll(() => served.close());
  const get = (path: string) => fetch(served.url(path), { redirect: 'manual' });
  const addresses = listPages(site).map((file) => `/${file.replace(/index\.html$/, '')}`);

  test('every page has a policy that fits its inline styles and scripts, and comes with one that admits them', async () => {
    for (const [index, file] of listPages(site).entries()) {
      const response = await get(addresses[index] ?? '');
      expect(response.status, file).toBe(200);
      const sent = response.headers.get('content-security-policy') ?? '';
      const html = readHtml(site, file);
      const own = readPage(site, file).querySelector(META)?.getAttribute('content') ?? '';
      const { styles, scripts } = readPageNeeds(file, html);
      for (const source of [...styles, ...scripts]) expect(own, file).toContain(source);
      for (const source of scripts) expect(sent, file).toContain(source);
      for (const style of html.match(/<style[^>]*>/g) ?? []) {
        expect(style, file).toContain(` nonce=${STYLE_NONCE}`);
      }
      expect(sent, file).toContain(`style-src 'nonce-${STYLE_NONCE}'`);
      expect(own, file).not.toContain('nonce');
      for (const text of [sent, own]) {
        expect(text, file).toMatch(/^default-src 'none'; /);
        expect(text, file).toContain("require-trusted-types-for 'script'");
        expect(text, file).not.toMatch(/unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|https?:|\*/);
      }
      expect(own.includes('wasm-unsafe-eval'), file).toBe(file === 'search/index.html');
    }
  });

  test.each(['/', '/search/', '/about/'])(
    '%s scores 130 by the rules of HTTP Observatory',
    async (path) => {
      const { score, faults } = scoreHeaders((await get(path)).headers);
      expect(faults).toEqual([]);
      expect(score).toBeGreaterThanOrEqual(130);
    },
  );

  test('pages are asked for again, hashed files are cached', async () => {
    const cache = async (path: string) => (await get(path)).headers.get('cache-control');
    const script = readPage(site, 'search').querySelector('script[src]')?.getAttribute('src') ?? '';
    expect(await cache('/')).toBe('public, max-age=0, must-revalidate');
    expect(await cache(`/${script.slice(site.base.length)}`)).toBe(
      'public, max-age=31536000, immutable',
    );
  });

  test('files for hosts are not what readers get at a missing address', async () => {
    const missing = await get('/no/such/page/');
    expect(missing.status).toBe(404);
    expect(missing.headers.get('x-content-type-options')).toBe('nosniff');
  });
});

test('the seed articles keep their policy in the page, for hosts without headers', () => {
  const policy = readPage(testSites.root, SEED.cia).querySelector(META)?.getAttribute('content');
  expect(policy).toMatch(/^default-src 'none'; .*style-src 'sha256-/);
});

describe('the score itself', () => {
  const good = {
    'content-security-policy':
      "default-src 'none'; style-src 'sha256-x'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    'strict-transport-security': 'max-age=63072000',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-resource-policy': 'same-origin',
  };

  test.each(Object.keys(good))('falls when %s is missing', (name) => {
    const headers = new Headers(good);
    expect(scoreHeaders(headers).score).toBe(130);
    headers.delete(name);
    expect(scoreHeaders(headers).score).toBeLessThan(130);
  });

  test('falls on unsafe-inline', () => {
    const headers = new Headers(good);
    headers.set('content-security-policy', "default-src 'none'; script-src 'unsafe-inline'");
    expect(scoreHeaders(headers).score).toBeLessThan(100);
  });
});
