import type { Loader, LoaderContext } from 'astro/loaders';
import { formatProblems } from '../../base/problem.ts';
import type { Settings } from '../../settings.ts';
import { openStore } from './article-store.ts';
import { updateArticles } from './update-articles.ts';

/**
 * Tells in the collection `articles` which state of the store pages show. The development server brings the
 * store up to date itself, whenever a file of the content folder changes, and says what is wrong; a build has
 * done so before Astro starts.
 */
export function articleLoader(settings: Settings): Loader {
  const { contentDir } = settings;
  const root = process.cwd();
  const load = async ({ store, logger, watcher }: LoaderContext) => {
    if (watcher) {
      const { problems, drafts } = await updateArticles(settings, root);
      if (problems.length > 0) logger.error(formatProblems(problems));
      for (const { file, lacks } of drafts) {
        const missing = lacks.length > 0 ? `; it lacks ${lacks.join(', ')}` : '';
        logger.info(`${file}: a draft, left out${missing}.`);
      }
    }
    const articles = openStore(settings, root);
    const { version } = articles;
    articles.close();
    store.clear();
    store.set({ id: 'state', data: { version }, digest: version });
  };
  return {
    name: 'articles',
    async load(context) {
      await load(context);
      let loaded = Promise.resolve();
      context.watcher?.add(contentDir);
      context.watcher?.on('all', (_event, path) => {
        // One after the other: each begins with what the last one left.
        if (path.startsWith(contentDir)) loaded = loaded.then(() => load(context));
      });
    },
  };
}
