import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration, HookParameters } from 'astro';
import { keepPages } from '../kept/keep-pages.ts';
import { beginBuild, endBuild, endYear, placeFiles, type SiteBuild } from '../kept/site-build.ts';
import { writeOffline } from '../reader/offline/write-offline.ts';
import { openSearchIndex, type SearchIndex } from '../search/search-index.ts';
import type { Settings } from './settings.ts';
import { writeHostFiles } from './write-host-files.ts';

/**
 * Does what makes a site of the pages that Astro renders: takes over what has not changed since the last
 * build, and after the pages writes all that is made of them, in the order of the list below.
 *
 * @param isOffline Whether readers may use the site offline.
 */
export function publishSite(settings: Settings, isOffline: boolean): AstroIntegration {
  const map = sitemap();
  let build: SiteBuild | undefined;
  let search: SearchIndex | undefined;
  let staging = '';
  const finish = async (build: SiteBuild, options: HookParameters<'astro:build:done'>) => {
    const dir = fileURLToPath(options.dir);
    if (build.year) return endYear(build, dir);
    placeFiles(build.kept.values(), dir);
    await map.hooks['astro:build:done']?.({ ...options, pages: listPages(build) });
    await search?.write(dir);
    await writeHostFiles(build, dir);
    await writeOffline(build, dir, isOffline);
    endBuild(build, dir);
  };
  return {
    name: 'publish-site',
    hooks: {
      'astro:routes:resolved': (options) => map.hooks['astro:routes:resolved']?.(options),
      'astro:config:done': (options) => {
        staging = fileURLToPath(options.config.outDir);
        return map.hooks['astro:config:done']?.(options);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        const begun = beginBuild(settings, process.cwd(), isOffline);
        build = begun;
        const openSearch = (paths: readonly string[]) => {
          search = openSearchIndex(begun, paths);
          return search;
        };
        setPrerenderer((usual) => keepPages(usual, begun, openSearch, () => staging));
      },
      'astro:build:done': async (options) => {
        if (build) await finish(build, options);
      },
    },
  };
}

/** Lists the pages of a site, those taken over included, in the order of their addresses. */
function listPages({ kept, made }: SiteBuild): { pathname: string }[] {
  return [...kept.keys(), ...made.keys()]
    .filter((path) => path.endsWith('index.html'))
    .sort()
    .map((path) => ({ pathname: path.replace(/index\.html$/, '') }));
}
