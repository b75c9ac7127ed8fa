import { relative } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { ContentError, formatProblems } from '../lib/problem.ts';
import { makeProcessCopy } from '../markdown/process-copy.ts';
import { readRegistry } from '../names/read-registry.ts';
import type { Settings } from '../publish/settings.ts';
import { loadArticles } from './load-articles.ts';

/**
 * Fills the collection `articles`. A build stops at the first bad file; the development server goes
 * on and says what is wrong, and reads again whenever a file of the content folder changes.
 */
export function articleLoader({ contentDir, base }: Settings): Loader {
  const load = async ({ store, logger, watcher, generateDigest }: LoaderContext) => {
    const root = process.cwd();
    const { registry, problems: nameProblems } = readRegistry(contentDir, root);
    const processCopy = makeProcessCopy({ registry, base });
    const { articles, drafts, ...found } = await loadArticles(contentDir, root, processCopy);
    const problems = [...nameProblems, ...found.problems];
    if (problems.length > 0 && !watcher) throw new ContentError(problems);
    if (problems.length > 0) logger.error(formatProblems(problems));
    for (const { file, lacks } of drafts) {
      const missing = lacks.length > 0 ? `; it lacks ${lacks.join(', ')}` : '';
      logger.info(`${file}: a draft, left out${missing}.`);
    }
    store.clear();
    for (const { id, file, front, facts, html } of articles) {
      const data = { file, front, facts };
      const filePath = relative(root, file);
      const digest = generateDigest(JSON.stringify(data) + html);
      store.set({ id, data, filePath, digest, rendered: { html } });
    }
  };
  return {
    name: 'articles',
    async load(context) {
      await load(context);
      context.watcher?.add(contentDir);
      context.watcher?.on('all', (_event, path) => {
        if (path.startsWith(contentDir)) void load(context);
      });
    },
  };
}
