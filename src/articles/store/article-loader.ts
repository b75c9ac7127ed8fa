import type { Loader, LoaderContext } from 'astro/loaders';
import { formatFlaws, formatProblems, isFault, type Problem } from '../../base/problem.ts';
import type { Settings } from '../../settings.ts';
import type { CheckedContent } from '../checked-content.ts';
import { updateRevisions } from '../revisions/update-revisions.ts';
import { openStore } from './article-store.ts';
import { updateArticles } from './update-articles.ts';

/** Finds problems that concern several files. */
export type FindProblems = (
  content: CheckedContent,
  settings: Settings,
  root: string,
  now: number,
) => readonly Problem[];

/**
 * Fills the collection `articles` with the version of the store. In the development server it also updates the store
 * whenever a file of the content folder changes, logs problems and goes on, and holds no article back. A build has
 * updated the store before Astro starts.
 */
export function articleLoader(settings: Settings, findProblems: FindProblems): Loader {
  const { contentDir } = settings;
  const root = process.cwd();
  const update = async ({ logger }: LoaderContext) => {
    const { content, problems, drafts } = await updateArticles(settings, root);
    const now = Date.now();
    await updateRevisions(settings, root, now, content.articles);
    const all = [...problems, ...findProblems(content, settings, root, now)];
    if (all.some(isFault)) logger.error(formatProblems(all));
    else if (all.length > 0) logger.warn(formatFlaws(all));
    for (const { file, lacks } of drafts) {
      const missing = lacks.length > 0 ? `; it lacks ${lacks.join(', ')}` : '';
      logger.info(`${file}: a draft, left out${missing}.`);
    }
  };
  const load = async (context: LoaderContext) => {
    let version = '';
    if (context.watcher) {
      await update(context);
      const articles = openStore(settings, root);
      ({ version } = articles);
      articles.close();
    }
    context.store.clear();
    context.store.set({ id: 'state', data: { version }, digest: version });
  };
  return {
    name: 'articles',
    async load(context) {
      await load(context);
      let loaded = Promise.resolve();
      context.watcher?.add(contentDir);
      context.watcher?.on('all', (_event, path) => {
        if (!path.startsWith(contentDir)) return;
        // One after the other, as each update begins with the result of the last. After one that fails the next is
        // tried: what was in its way, like a file that was being written, may be gone.
        loaded = loaded.then(() => load(context)).catch((error) => logFailure(context, error));
      });
    },
  };
}

function logFailure({ logger }: LoaderContext, error: unknown): void {
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  logger.error(`The articles could not be read; the next change has them read again. ${what}`);
}
