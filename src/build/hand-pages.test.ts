import type { AstroPrerenderer } from 'astro';
import { expect, test } from 'vitest';
import { handPages } from './hand-pages.ts';

/** What stands in for Astro: two pages, of which one cannot be rendered. */
const usual: AstroPrerenderer = {
  name: 'usual',
  getStaticPaths: async () => [],
  render: async ({ url }) => {
    if (url.endsWith('/bad/')) throw new RangeError('The page is\nin a circle.');
    return new Response('<p>Good.</p>');
  },
};

test('a page that cannot be rendered is told at the end by its address; the others are made', async () => {
  const handed: string[] = [];
  const link = {
    plan: async () => new Set<string>(),
    hand: async (path: string) => void handed.push(path),
    end: async () => {},
  };
  const pages = handPages(usual, link, { base: '/news/' });
  const options = { routeData: { type: 'page' } } as Parameters<typeof pages.render>[1];
  for (const path of ['2024/09/bad/', '2024/09/good/']) {
    await pages.render(new Request(`https://news.example/news/${path}`), options);
  }
  expect(handed).toEqual(['2024/09/good/index.html']);
  await expect(pages.teardown?.()).rejects.toThrow(
    /^\/2024\/09\/bad\/ could not be made: The page is in a circle\. .*Report this/,
  );
});
