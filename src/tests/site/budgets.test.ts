import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { listPages, readHtml, readPage } from '../read-page.ts';
import { testSites } from '../test-sites.ts';

/** Bytes of a page with its CSS, after gzip -9; from the design. */
const PAGE_BYTES = 14_000;

describe.each(['root', 'hard'] as const)('every page of the site “%s”', (name) => {
  const site = testSites[name];

  test.each(listPages(site))('%s is small, and one request before it can be read', (path) => {
    expect(gzipSync(readHtml(site, path), { level: 9 }).length).toBeLessThanOrEqual(PAGE_BYTES);
    const page = readPage(site, path);
    const blocking =
      'link[rel=stylesheet], script:not([type=module], [type="application/ld+json"])';
    expect([...page.querySelectorAll(blocking)].map(String)).toEqual([]);
  });

  test.each(listPages(site))('%s asks no other origin for anything', (path) => {
    const page = readPage(site, path);
    const asked = [...page.querySelectorAll('[src], [srcset], link[href], object[data]')]
      .filter((element) => !['canonical'].includes(element.getAttribute('rel') ?? ''))
      .flatMap((element) =>
        ['src', 'srcset', 'href', 'data'].map((key) => element.getAttribute(key) ?? ''),
      );
    expect(asked.filter((address) => /^(?:[a-z]+:)?\/\//i.test(address))).toEqual([]);
    expect(readHtml(site, path)).not.toMatch(/url\(['"]?(?:https?:)?\/\//);
  });
});
