import type { CheckedContent } from '../articles/checked-content.ts';
import { getTextKey } from '../articles/get-text-key.ts';
import { listUnread } from '../articles/list-unread.ts';
import { toCompared } from '../articles/twins/find-twins.ts';
import type { Problem } from '../base/problem.ts';
import type { CopyFacts } from '../copy/lines/copy-facts.ts';
import { processCopy } from '../copy/process-copy.ts';
import { readRegistry } from '../names/registry/read-registry.ts';
import type { Settings } from '../settings.ts';
import { getTwins } from '../site/data/get-twins.ts';
import { findProblems } from './find-problems.ts';
import { loadArticles } from './load-articles.ts';

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
  /** What must be mended. */
  problems: Problem[];
  /** What may well be meant. */
  oddities: Problem[];
};

/**
 * Checks a content folder without building the site.
 *
 * @param root Folder of the project, which paths in messages start from.
 * @param now Time that what is dated later is held back until.
 */
export async function checkContent(
  settings: Pick<Settings, 'contentDir' | 'base'>,
  root: string,
  now: number,
): Promise<ContentReport> {
  const { contentDir } = settings;
  const { registry, problems: nameProblems } = readRegistry(contentDir, root);
  const loaded = await loadArticles(contentDir, root, processCopy, now);
  const { articles, waiting, withdrawn, drafts, problems } = loaded;
  const held = new Set(waiting.map(({ file }) => file));
  const content: CheckedContent = {
    articles: articles.filter(({ file }) => !held.has(file)),
    ...{ waiting, withdrawn, unread: listUnread(problems) },
    registry: nameProblems.length === 0 ? registry : undefined,
  };
  const all = [...nameProblems, ...problems, ...findProblems(content, settings, root)];
  const twins = getTwins(articles, ({ id, html }) => toCompared(id, getTextKey(html)));
  return {
    articles: articles.map(({ id, file, front, facts: { removals, found, words } }) => ({
      ...{ file, title: front.title, words, found, removals },
      alsoReportedIn: (twins.get(id) ?? []).map((twin) => twin.file),
    })),
    drafts,
    waiting: waiting.map(({ file, until }) => ({ file, until: new Date(until).toISOString() })),
    withdrawn: withdrawn.map(({ file, withdrawn: { reason } }) => ({ file, reason })),
    problems: all.filter(({ weight }) => weight !== 'odd'),
    oddities: all.filter(({ weight }) => weight === 'odd'),
  };
}
