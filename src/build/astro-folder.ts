import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { getSiteCache } from '../articles/store/caches.ts';
import { lockFile } from '../base/lock-file.ts';
import type { Settings } from '../settings.ts';
import { removeFolder } from './clear-leftovers.ts';

/** Folder of the project that Astro writes to: its types, and the code that renders pages. */
const DIR = '.astro';

/**
 * Sets a separate folder for the code that renders the pages of each build, in the project, where it finds its
 * packages: Astro itself uses the same one for all sites outside of the project.
 *
 * @param root Folder of the project.
 */
export function useAstroFolder(settings: Settings, root: string): AstroIntegration {
  let release = () => {};
  let folder = '';
  return {
    name: 'astro-folder',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        // Astro writes its types and imports, which are the same for all builds, to the same folder.
        release = await lockFile(join(root, DIR, 'lock'));
        const name = basename(fileURLToPath(config.outDir));
        folder = join(root, DIR, `${getPrefix(settings, root)}${name}`);
        updateConfig({ build: { server: pathToFileURL(`${folder}/`) } });
      },
      'astro:config:done': ({ setAdapter }) => {
        if (!folder) return;
        setAdapter({
          name: 'newsprint',
          // Otherwise Astro asks the adapter for the code that renders pages.
          entrypointResolution: 'explicit',
          adapterFeatures: { buildOutput: 'static', preserveBuildServerDir: true },
          supportedAstroFeatures: { staticOutput: 'stable', sharpImageService: 'stable' },
        });
      },
      'astro:build:start': () => release(),
      'astro:build:done': () => removeFolder(folder),
    },
  };
}

/**
 * Names the folder that a build saves its bundle in, until it is published.
 *
 * @param name A name for this build.
 */
export function getSaveFolder(settings: Settings, root: string, name: string): string {
  return join(root, DIR, `${getPrefix(settings, root)}-new${name}`);
}

/** Removes what builds of a site left there that were interrupted, or whose renderer was. */
export async function clearRendering(settings: Settings, root: string): Promise<void> {
  const prefix = getPrefix(settings, root);
  const names = await readdir(join(root, DIR)).catch(() => []);
  for (const name of names) if (name.startsWith(prefix)) await removeFolder(join(root, DIR, name));
}

function getPrefix(settings: Settings, root: string): string {
  return `render-${basename(getSiteCache(settings, root))}`;
}
