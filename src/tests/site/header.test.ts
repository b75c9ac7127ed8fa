import { expect, test } from 'vitest';
import { toAddress } from '../../base/address.ts';
import { findMarked } from '../../site/layout/header-links.ts';
import { listPages, readPage } from '../read-page.ts';
import { largeSite, testSites } from '../test-sites.ts';

const sites = { root: testSites.root, hard: testSites.hard, large: largeSite };

test.each(Object.entries(sites))(
  'the header is rendered once for each page of “%s” that it marks, however many pages there are',
  (_name, site) => {
    const headers = listPages(site).map((path) => {
      const { documentElement, ...page } = readHeader(readPage(site, path));
      const address = path === '404.html' ? undefined : toAddress(path);
      const marked = findMarked({ sections: page.sections }, documentElement.lang, address);
      return { key: `${documentElement.lang} ${marked}`, path, ...page };
    });
    const links = headers[0]?.links ?? 0;
    const languages = new Set(headers.map(({ key }) => key.split(' ')[0])).size;
    const keys = Map.groupBy(headers, ({ key }) => key);
    expect(headers.length).toBeGreaterThan(links * 2);
    expect(keys.size).toBeLessThanOrEqual(languages * (links + 2));
    for (const [key, own] of keys) {
      const shown = new Set(own.filter(({ path }) => path !== '404.html').map(({ html }) => html));
      expect(shown.size, key).toBeLessThanOrEqual(1);
    }
  },
);

function readHeader(page: Document) {
  const header = page.querySelector('header.masthead');
  const all = [...(header?.querySelectorAll('nav a') ?? [])];
  const sections = all
    .map((link) => ({ name: link.textContent.trim(), path: link.getAttribute('href') ?? '' }))
    .filter(({ path }) => path.startsWith('/sections/'));
  const { documentElement } = page;
  return { documentElement, sections, links: all.length, html: header?.outerHTML };
}
