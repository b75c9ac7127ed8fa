import { join } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { formatMoment } from '../../base/format-moment.ts';
import { ContentError, formatProblems, isFault, type Problem } from '../../base/problem.ts';
import { showProgress } from '../../base/show-progress.ts';
import { readRegistry } from '../../names/registry/read-registry.ts';
import { getNow, type Settings } from '../../settings.ts';
import type { CheckedContent } from '../checked-content.ts';
import { toShownPath } from '../list-article-files.ts';
import { listUnread } from '../list-unread.ts';
import { updatePacks } from './update-packs.ts';

/** Finds what no file shows on its own. */
export type FindProblems = (
  content: CheckedContent,
  settings: Settings,
  root: string,
) => readonly Problem[];

/**
 * Brings the packs of articles up to date, and tells in the collection `articles` where they are: as one
 * entry, since Astro holds, writes and reads a collection as a whole. A build tells all that must be mended
 * at once, and stops; the development server goes on, holds nothing back, and reads again whenever a file
 * of the content folder changes.
 */
export function articleLoader(settings: Settings, findProblems: FindProblems): Loader {
  const { contentDir } = settings;
  const load = async ({ store, logger, watcher, generateDigest }: LoaderContext) => {
    const root = process.cwd();
    const { registry, problems: nameProblems } = readRegistry(contentDir, root);
    const progress = (total: number) => showProgress('Articles cleaned', total);
    const now = watcher ? undefined : getNow(process.env);
    const updated = await updatePacks(settings, root, registry, progress, now);
    const { dir, packs, drafts, waiting, withdrawn } = updated;
    const content: CheckedContent = {
      articles: updated.articles.map((one) => {
        return { ...one, file: toShownPath(join(contentDir, one.path), root) };
      }),
      ...{ waiting, withdrawn },
      registry: nameProblems.length === 0 ? registry : undefined,
      unread: listUnread(updated.problems),
    };
    const problems = [
      ...[...nameProblems, ...updated.problems],
      ...findProblems(content, settings, root),
    ];
    const faults = problems.filter(isFault);
    if (faults.length > 0 && !watcher) throw new ContentError(faults);
    if (problems.length > 0) {
      const told = formatProblems(problems);
      if (faults.length > 0) logger.error(told);
      else logger.warn(`Mend this when you can:\n${told}`);
    }
    for (const { file, lacks } of drafts) {
      const missing = lacks.length > 0 ? `; it lacks ${lacks.join(', ')}` : '';
      logger.info(`${file}: a draft, left out${missing}.`);
    }
    for (const { file, until } of waiting) {
      logger.warn(
        `${file}: waits until ${formatMoment(until)}; nothing of it is published before.`,
      );
    }
    const data = { dir, packs, withdrawn };
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
