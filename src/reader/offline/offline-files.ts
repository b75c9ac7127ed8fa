import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeOffline } from './write-offline.ts';

/** Writes the service worker and the lists of editions, after the pages have their final form. */
export function offlineFiles(base: string, isOn: boolean): AstroIntegration {
  return {
    name: 'offline-files',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const bytes = await writeOffline(fileURLToPath(dir), base, isOn);
        logger.info(isOn ? `The shell has ${bytes} bytes.` : 'The worker is off.');
      },
    },
  };
}
