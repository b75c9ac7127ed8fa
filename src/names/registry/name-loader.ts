import type { Loader, LoaderContext } from 'astro/loaders';
import type { Settings } from '../../settings.ts';
import { readRegistry } from './read-registry.ts';

/**
 * Fills the collection `names` with the registry for the development server; what is wrong in it is told by the
 * loader of the articles, which needs it too. Builds read it out of the store of articles.
 */
export function nameLoader({ contentDir }: Settings): Loader {
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
