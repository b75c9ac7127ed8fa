import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { getTextKey } from '../articles/get-text-key.ts';
import { toCompared } from '../articles/twins/find-twins.ts';
import type { Problem } from '../base/problem.ts';
import type { CopyFacts } from '../copy/lines/copy-facts.ts';
import { processCopy } from '../copy/process-copy.ts';
import { readRegistry } from '../names/registry/read-registry.ts';
import { getRef } from '../names/registry/registry.ts';
import type { Settings } from '../settings.ts';
import { getTwins } from '../site/data/get-twins.ts';
import { findDeadLinks } from './find-dead-links.ts';
import { findEmpty } from './find-empty.ts';
import { findRepeats } from './find-repeats.ts';
import { listArticlePaths, listFixedPaths } from './list-paths.ts';
import { loadArticles } from './load-articles.ts';
import { parseUrlList } from './page-urls.ts';

/** What is known of a content folder: the record of each article, and all that must be mended. */
export type ContentReport = {
  articles: (Pick<CopyFacts, 'removals' | 'found' | 'words'> & {
    file: string;
    title: string;
    /** Files of articles that report the same story. */
    alsoReportedIn: string[];
  })[];
  drafts: { file: string; lacks: string[] }[];
  problems: Problem[];
};

/**
 * Checks a content folder without building the site.
 *
 * @param root Folder of the project, which paths in messages start from.
 */
export async function checkContent(
  { contentDir, base }: Pick<Settings, 'contentDir' | 'base'>,
  root: string,
): Promise<ContentReport> {
  const { registry, problems: nameProblems } = readRegistry(contentDir, root);
  const { articles, drafts, problems } = await loadArticles(contentDir, root, processCopy);
  const urls = await readFile(join(contentDir, 'urls.txt'), 'utf8').catch(() => '');
  const paths = [
    ...[...listFixedPaths(root), ...listArticlePaths(articles), ...parseUrlList(urls)],
    ...registry.entries.flatMap((entry) => [`/${entry.kind}/`, `/${getRef(entry)}/`]),
  ];
  const linking = await Promise.all(
    articles
      .filter(({ html }) => html.includes('<a '))
      .map(async ({ id, file, html }) => {
        const copy = (await readFile(resolve(root, file), 'utf8')).split('\n');
        return { id, file, html, copy };
      }),
  );
  const twins = getTwins(articles, ({ id, html }) => toCompared(id, getTextKey(html)));
  return {
    articles: articles.map(({ id, file, front, facts: { removals, found, words } }) => ({
      ...{ file, title: front.title, words, found, removals },
      alsoReportedIn: (twins.get(id) ?? []).map((twin) => twin.file),
    })),
    drafts,
    problems: [
      ...nameProblems,
      ...problems,
      ...findEmpty(articles),
      ...findRepeats(articles),
      ...findDeadLinks(linking, paths, base),
    ],
  };
}
