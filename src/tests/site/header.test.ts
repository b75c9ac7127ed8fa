import { expect, test } from 'vitest';
import { toAddress } from '../../base/address.ts';
import { findMarked } from '../../site/layout/header-links.ts';
import { listPages, readHtml } from '../read-page.ts';
import { largeSite, testSites } from '../test-sites.ts';

const sites = { root: testSites.root, hard: testSites.hard, large: largeSite };

test.each(Object.entries(sites))(
  'the header is rendered once for each page of “%s” that it marks, however many pages there are',
  (_name, site) => {
    const pages = listPages(site).flatMap((path) => {
      const html = readHtml(site, path);
      const header = /<header class="masthead.*?<\/header>/s.exec(html)?.[0];
      const lang = /<html lang="?([\w-]+)/.exec(html)?.[1] ?? '';
      return header ? [{ path, header, lang }] : [];
    });
    const links = [...(pages[0]?.header ?? '').matchAll(/<a\s[^>]*?href="([^"]+)"/g)];
    const sections = links.flatMap(([, path = '']) =>
      path.startsWith('/sections/') ? [{ name: '', path }] : [],
    );
    const languages = new Set(pages.map(({ lang }) => lang)).size;
    const marks = pages.map(({ path, lang }) => findMarked({ sections }, lang, toAddress(path)));
    expect(pages.length).toBeGreaterThan(links.length);
    // The page that each link leads to is marked, and of the others none.
    expect(new Set(marks).size).toBe(links.length);
    // Two have a search of their own.
    const headers = new Set(pages.map(({ header }) => header)).size;
    expect(headers).toBeLessThanOrEqual(languages * (links.length + 2));
  },
);
