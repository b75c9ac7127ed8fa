import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { toAddress } from '../base/address.ts';
import type { Settings } from '../settings.ts';
import { handPages } from './hand-pages.ts';
import { openPublisherLink } from './publisher-link.ts';

/**
 * Makes Astro hand what it renders to the process that publishes the site, and lists the pages in
 * sitemaps, those included that are taken over from the last build.
 */
export function handSite(settings: Settings): AstroIntegration {
  const map = sitemap();
  let paths: readonly string[] = [];
  return {
    name: 'hand-site',
    hooks: {
      'astro:routes:resolved': (options) => map.hooks['astro:routes:resolved']?.(options),
      'astro:config:done': (options) => map.hooks['astro:config:done']?.(options),
      'astro:build:start': ({ setPrerenderer }) => {
        const link = openPublisherLink();
        setPrerenderer((usual) => handPages(usual, link, settings, (all) => (paths = all)));
      },
      'astro:build:done': async (options) => {
        if (settings.year) return;
        await map.hooks['astro:build:done']?.({ ...options, pages: listPages(paths) });
      },
    },
  };
}

/** Lists the pages of a site in the order of their addresses. */
function listPages(paths: readonly string[]): { pathname: string }[] {
  return paths
    .filter((path) => path.endsWith('index.html'))
    .toSorted()
    .map((path) => ({ pathname: toAddress(path).slice(1) }));
}
