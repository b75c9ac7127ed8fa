import type { AstroIntegration } from 'astro';
import type { Settings } from '../settings.ts';
import { handPages } from './hand-pages.ts';
import { openPublisherLink } from './publisher-link.ts';

/** Makes Astro hand what it renders to the process that publishes the site. */
export function handSite(settings: Settings): AstroIntegration {
  return {
    name: 'hand-site',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        const link = openPublisherLink();
        setPrerenderer((usual) => handPages(usual, link, settings));
      },
    },
  };
}
