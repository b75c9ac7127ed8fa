import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeHostFiles } from './write-host-files.ts';

/** Gives the built pages their policies and writes what hosts read, as the last step of a build. */
export function hostFiles(): AstroIntegration {
  return {
    name: 'host-files',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { pages, redirects } = await writeHostFiles(fileURLToPath(dir));
        logger.info(`${pages} pages have their policy; ${redirects} old addresses lead on.`);
      },
    },
  };
}
