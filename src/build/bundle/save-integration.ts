import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { saveBundle } from './bundle-store.ts';

/** Saves the code that renders pages once all are rendered, while Astro still has it. */
export function saveRenderer(to: string): AstroIntegration {
  let server = '';
  return {
    name: 'save-renderer',
    hooks: {
      'astro:config:done': ({ config }) => {
        server = fileURLToPath(config.build.server);
      },
      'astro:build:generated': ({ dir }) => saveBundle(server, fileURLToPath(dir), to),
    },
  };
}
