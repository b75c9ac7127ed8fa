import { defineCollection } from 'astro:content';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import { articleLoader } from './articles/store/article-loader.ts';
import { findProblems } from './desk/find-problems.ts';
import { readRegistry } from './names/registry/read-registry.ts';
import type { NameEntry } from './names/registry/registry.ts';
import { getSettings, type Settings } from './settings.ts';

const settings = getSettings(process.env, process.cwd());

/** What the articles are stands in their store, and every file is checked already: here only types are told. */
const articles = defineCollection({
  loader: articleLoader(settings, findProblems),
  schema: z.object({ version: z.string() }),
});
const names = defineCollection({
  loader: nameLoader(settings),
  schema: z.object({ entries: z.array(z.custom<NameEntry>()) }),
});

export const collections = { articles, names };

/**
 * Fills the collection `names` with the registry for the development server; what is wrong in it is told by the
 * loader of the articles, which needs it too. Builds read it out of the store of articles.
 */
function nameLoader({ contentDir }: Settings): Loader {
  const load = ({ store, watcher }: LoaderContext) => {
    const { registry } = watcher
      ? readRegistry(contentDir, process.cwd())
      : { registry: { entries: [] } };
    store.clear();
    // As one entry: a collection without any would be taken for a mistake.
    store.set({ id: 'registry', data: registry });
  };
  return {
    name: 'names',
    async load(context) {
      load(context);
      context.watcher?.on('all', (_event, path) => {
        if (path.startsWith(contentDir) && path.endsWith('.yaml')) load(context);
      });
    },
  };
}
