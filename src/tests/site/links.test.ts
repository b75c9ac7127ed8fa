import { LinkChecker } from 'linkinator';
import { expect, test } from 'vitest';
import { serveSite } from '../serve-site.ts';
import { type TestSite, testSites } from '../test-sites.ts';

/** Follows every link of a site from its front page, fragments too; other sites are left alone. */
async function findBroken(
  site: TestSite,
  from: string,
): Promise<{ count: number; broken: string[] }> {
  const served = await serveSite(site);
  try {
    const { links } = await new LinkChecker().check({
      path: served.url(from),
      recurse: true,
      checkFragments: true,
      linksToSkip: [`^(?!${served.origin})`],
    });
    const broken = links.filter(({ state }) => state === 'BROKEN');
    const count = links.filter(({ state }) => state === 'OK').length;
    return { count, broken: broken.map(({ url, parent }) => `${parent} → ${url}`) };
  } finally {
    await served.close();
  }
}

test.each(Object.entries(testSites))(
  'every internal link of “%s” leads somewhere',
  async (_, site) => {
    const { count, broken } = await findBroken(site, '/');
    expect(broken).toEqual([]);
    expect(count).toBeGreaterThan(10);
  },
);

test('the page of a missing address leads on', async () => {
  const { broken } = await findBroken(testSites.news, '/404.html');
  expect(broken).toEqual([]);
});

test('a site that is served under the wrong path is found broken', async () => {
  const { broken } = await findBroken({ ...testSites.root, base: '/elsewhere/' }, '/');
  expect(broken.length).toBeGreaterThan(3);
});
