import type { Loader, LoaderContext } from 'astro/loaders';
import { ContentError, formatProblems } from '../../base/problem.ts';
import { showProgress } from '../../base/show-progress.ts';
import { readRegistry } from '../../names/registry/read-registry.ts';
import type { Settings } from '../../settings.ts';
import { updatePacks } from './update-packs.ts';

/**
 * Brings the packs of articles up to date, and tells in the collection `articles` where they are: as one
 * entry, since Astro holds, writes and reads a collection as a whole. A build stops at the first bad
 * file; the development server goes on and says what is wrong, and reads again whenever a file of the
 * content folder changes.
 */
export function articleLoader(settings: Settings): Loader {
  const { contentDir } = settings;
  const load = async ({ store, logger, watcher, generateDigest }: LoaderContext) => {
    const root = process.cwd();
    const { registry, problems: nameProblems } = readRegistry(contentDir, root);
    const progress = (total: number) => showProgress('Articles cleaned', total);
    const { dir, packs, drafts, ...found } = await updatePacks(settings, root, registry, progress);
    const problems = [...nameProblems, ...found.problems];
    if (problems.length > 0 && !watcher) throw new ContentError(problems);
    if (problems.length > 0) logger.error(formatProblems(problems));
    for (const { file, lacks } of drafts) {
      const missing = lacks.length > 0 ? `; it lacks ${lacks.join(', ')}` : '';
      logger.info(`${file}: a draft, left out${missing}.`);
    }
    const data = { dir, packs };
    store.clear();
    store.set({ id: 'packs', data, digest: generateDigest(data) });
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
