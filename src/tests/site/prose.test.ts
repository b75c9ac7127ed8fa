import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { listPages, readPage } from '../read-page.ts';
import { testSites } from '../test-sites.ts';

/** Finds links that a word or a sign touches which ought to stand apart: `or the<a>archive</a>`. */
function findTouched(page: Document): string[] {
  // In the copy of articles letters may stand at a name: “وليبيا”.
  const links = [...page.querySelectorAll('a')].filter(
    (link) => !link.closest('.prose, blockquote'),
  );
  return links.flatMap((link) => {
    const before = link.previousSibling?.nodeType === 3 ? link.previousSibling.textContent : '';
    const after = link.nextSibling?.nodeType === 3 ? link.nextSibling.textContent : '';
    const isTouched =
      /[\p{L}\p{N},;:.!?)]$/u.test(before ?? '') || /^[\p{L}\p{N}(]/u.test(after ?? '');
    return isTouched ? [`${before?.slice(-20)}|${link.textContent}|${after?.slice(0, 20)}`] : [];
  });
}

describe.each(Object.entries(testSites))('the site “%s”', (_name, site) => {
  test.each(listPages(site))('has no word that touches a link in %s', (path) => {
    expect(findTouched(readPage(site, path))).toEqual([]);
  });
});

test.each([
  ['<p>or the<a href="/a">archive</a></p>', 1],
  ['<p>see <a href="/a">this</a>page</p>', 1],
  ['<p>or the <a href="/a">archive</a>, which</p>', 0],
])('a word that touches a link is found: %s', (html, count) => {
  expect(findTouched(parseHTML(html).document)).toHaveLength(count);
});
