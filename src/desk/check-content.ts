import { join } from 'node:path';
import { readFurniture } from '../articles/furniture-file.ts';
import { openStore, StoreIncomplete } from '../articles/store/article-store.ts';
import type { StoreSettings } from '../articles/store/caches.ts';
import { type UpdateOptions, updateArticles } from '../articles/store/update-articles.ts';
import { readCompared, storeCompared, toComparedText } from '../articles/twins/compared-texts.ts';
import { toShownPath } from '../base/editors-file.ts';
import type { Problem } from '../base/problem.ts';
import type { CopyFacts } from '../copy/lines/copy-facts.ts';
import { getTwins } from '../site/data/get-twins.ts';
import { findFurniture, type ProposedFurniture } from './find-furniture.ts';
import { findProblems } from './find-problems.ts';

/** What is known of a content folder: the record of each article, and all that must be mended. */
export type ContentReport = {
  articles: (Pick<CopyFacts, 'removals' | 'found' | 'words'> & {
    file: string;
    title: string;
    /** Files of articles that report the same story. */
    alsoReportedIn: string[];
  })[];
  drafts: { file: string; lacks: string[] }[];
  /** Articles that are held back, and until when: `2031-01-01T00:00:00.000Z`. */
  waiting: { file: string; until: string }[];
  withdrawn: { file: string; reason: string }[];
  /** Lines that recur around the texts of a source, for an editor to confirm. */
  furniture: ProposedFurniture[];
  /** What must be mended. */
  problems: Problem[];
  /** What may well be meant. */
  oddities: Problem[];
};

/**
 * Checks a content folder without building the site, by what is known of its articles; those that are new
 * or were changed are cleaned.
 *
 * @param root Folder of the project, which paths in messages start from.
 * @param options.now Time that what is dated later is held back until.
 */
export async function checkContent(
  settings: StoreSettings,
  root: string,
  options: UpdateOptions,
): Promise<ContentReport> {
  try {
    return await updateAndCheck(settings, root, options);
  } catch (error) {
    if (!(error instanceof StoreIncomplete)) throw error;
    // What is damaged is made anew by a second update, as in a build.
    return await updateAndCheck(settings, root, options);
  }
}

async function updateAndCheck(
  settings: StoreSettings,
  root: string,
  options: UpdateOptions,
): Promise<ContentReport> {
  const { content, drafts, problems } = await updateArticles(settings, root, options);
  const all = [...problems, ...findProblems(content, settings, root, options.now)];
  const store = openStore(settings, root);
  try {
    const articles = store.list().map((article) => {
      const file = toShownPath(join(settings.contentDir, article.path), root);
      const { front, signature } = store.read(article);
      return { ...article, front, signature, file, facts: store.facts(article) };
    });
    const last = readCompared(store);
    const toText = (article: (typeof articles)[number]) =>
      toComparedText(article, () => store.html(article));
    const { twins, compared } = getTwins(articles, toText, last);
    storeCompared(store, compared, last);
    return {
      articles: articles.map(({ id, file, front, facts: { removals, found, words } }) => ({
        file,
        title: front.title,
        words,
        found,
        removals,
        alsoReportedIn: (twins.get(id) ?? []).map((twin) => twin.file),
      })),
      drafts,
      waiting: content.waiting.map(({ file, until }) => {
        return { file, until: new Date(until).toISOString() };
      }),
      withdrawn: content.withdrawn.map(({ file, withdrawn: { reason } }) => ({ file, reason })),
      furniture: findFurniture(articles, readFurniture(settings.contentDir, root).furniture),
      problems: all.filter(({ weight }) => weight !== 'odd'),
      oddities: all.filter(({ weight }) => weight === 'odd'),
    };
  } finally {
    store.close();
  }
}
