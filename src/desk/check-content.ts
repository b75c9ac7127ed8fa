import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toShownPath } from '../articles/list-article-files.ts';
import { openStore } from '../articles/store/article-store.ts';
import type { StoreSettings } from '../articles/store/caches.ts';
import { type UpdateReport, updateArticles } from '../articles/store/update-articles.ts';
import { readCompared, storeCompared, toComparedText } from '../articles/twins/compared-texts.ts';
import type { Problem } from '../base/problem.ts';
import type { CopyFacts } from '../copy/lines/copy-facts.ts';
import { getRef } from '../names/registry/registry.ts';
import { getTwins } from '../site/data/get-twins.ts';
import { findDeadLinks } from './find-dead-links.ts';
import { findEmpty } from './find-empty.ts';
import { findRepeats } from './find-repeats.ts';
import { listArticlePaths, listFixedPaths } from './list-paths.ts';
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
 * Checks a content folder without building the site, by what is known of its articles; those that are new
 * or were changed are cleaned.
 *
 * @param root Folder of the project, which paths in messages start from.
 */
export async function checkContent(
  settings: StoreSettings,
  root: string,
  tell?: UpdateReport,
): Promise<ContentReport> {
  const { contentDir, base } = settings;
  const { registry, drafts, problems } = await updateArticles(settings, root, tell);
  const store = openStore(settings, root);
  try {
    const articles = store.list().map((article) => {
      return { ...article, file: toShownPath(join(contentDir, article.path), root) };
    });
    const urls = readText(join(contentDir, 'urls.txt'));
    const paths = [
      ...[...listFixedPaths(root), ...listArticlePaths(articles), ...parseUrlList(urls)],
      ...registry.entries.flatMap((entry) => [`/${entry.kind}/`, `/${getRef(entry)}/`]),
    ];
    const linking = articles
      .filter(({ hasLinks }) => hasLinks)
      .map((article) => ({
        ...{ id: article.id, file: article.file, html: store.html(article) },
        readCopy: () => readText(join(contentDir, article.path)).split('\n'),
      }));
    const compared = readCompared(store);
    const before = compared.size;
    const toText = (article: (typeof articles)[number]) =>
      toComparedText(article, () => store.html(article));
    const twins = getTwins(articles, toText, compared);
    if (compared.size > before) {
      storeCompared(store, compared, new Set(articles.map(({ digest }) => digest)));
    }
    return {
      articles: articles.map(({ id, file, front, facts: { removals, found, words } }) => ({
        ...{ file, title: front.title, words, found, removals },
        alsoReportedIn: (twins.get(id) ?? []).map((twin) => twin.file),
      })),
      drafts,
      problems: [
        ...problems,
        ...findEmpty(articles),
        ...findRepeats(articles),
        ...findDeadLinks(linking, paths, base),
      ],
    };
  } finally {
    store.close();
  }
}

function readText(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
