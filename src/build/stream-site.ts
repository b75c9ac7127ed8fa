import type { AstroIntegration } from 'astro';
import type { Settings } from '../settings.ts';
import { openPublisherLink } from './publisher-link.ts';
import { streamPages } from './stream-pages.ts';

/** Makes Astro hand what it renders to the process that publishes the site. */
export function streamSite(settings: Settings): AstroIntegration {
  return {
    name: 'stream-site',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        const link = openPublisherLink();
        setPrerenderer((usual) => streamPages(usual, link, settings));
      },
    },
  };
}
