import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrontMatter } from '../articles/article-schema.ts';
import { findClashes } from '../articles/find-clashes.ts';
import { findRedirectClashes } from '../articles/find-redirect-clashes.ts';
import { getRelease, isHeld } from '../articles/is-held.ts';
import { listArticleFiles, toShownPath } from '../articles/list-article-files.ts';
import type { CopyLink } from '../articles/list-links.ts';
import { loadPhoto } from '../articles/load-photo.ts';
import { readArticleFile } from '../articles/read-article-file.ts';
import type {
  Manuscript,
  ReadResult,
  WaitingArticle,
  WithdrawnArticle,
} from '../articles/read-front-matter.ts';
import { processManuscript } from '../articles/store/process-manuscript.ts';
import type { Problem } from '../base/problem.ts';
import type { CopyFacts } from '../copy/lines/copy-facts.ts';
import type { ProcessCopy } from '../copy/process-copy.ts';
import type { PhotoFile } from '../photos/photo-file.ts';

/** An article ready to be shown. */
type LoadedArticle = {
  /** Address below the site's base: `2024/09/talks-open`. */
  id: string;
  /** Path of its file, as an editor would type it. */
  file: string;
  front: FrontMatter;
  facts: CopyFacts;
  /** Sanitized HTML of the text. */
  html: string;
  textKey: string;
  links: CopyLink[];
  photo?: PhotoFile;
};
type LoadedArticles = {
  articles: LoadedArticle[];
  /** Those of the articles that are held back. */
  waiting: WaitingArticle[];
  withdrawn: WithdrawnArticle[];
  drafts: { file: string; lacks: string[] }[];
  problems: Problem[];
};

/**
 * Reads every article below a content folder.
 *
 * @param contentDir Folder that holds `articles/`.
 * @param root Folder that paths in messages start from.
 * @param processCopy Cleans the copy of each article.
 * @param now Time that what is dated later is held back until; without it nothing is.
 * @returns The articles that can be shown, those that wait included, in the order of their files; drafts,
 *   what was withdrawn, and what an editor must mend.
 */
export async function loadArticles(
  contentDir: string,
  root: string,
  processCopy: ProcessCopy,
  now?: number,
): Promise<LoadedArticles> {
  const paths = listArticleFiles(contentDir);
  const results = await Promise.all(paths.map((path) => read(contentDir, path, root)));
  const manuscripts = results.flatMap(({ manuscript }) => manuscript ?? []);
  const withdrawn = results.flatMap((one) => one.withdrawn ?? []);
  const photos = await Promise.all(manuscripts.map((one) => loadPhoto(contentDir, one)));
  const articles = await Promise.all(
    manuscripts.map(async (one, index): Promise<LoadedArticle> => {
      const { photo } = photos[index] ?? {};
      const { facts, html, textKey, links } = await processManuscript(one, processCopy);
      const { id, file, front } = one;
      return { id, file, front, facts, html, textKey, links, ...(photo && { photo }) };
    }),
  );
  const placed = [...manuscripts, ...withdrawn].sort((a, b) => (a.file < b.file ? -1 : 1));
  return {
    articles,
    waiting: manuscripts.filter(({ front }) => isHeld(front, now)).map(toWaiting),
    withdrawn,
    drafts: results.flatMap(({ draft }) => draft ?? []),
    problems: [
      ...results.flatMap(({ problems }) => problems ?? []),
      ...photos.flatMap(({ problem }) => problem ?? []),
      ...findClashes(placed),
      ...findRedirectClashes(placed),
    ],
  };
}

async function read(contentDir: string, path: string, root: string): Promise<ReadResult> {
  const file = join(contentDir, path);
  return readArticleFile(path, await readFile(file), toShownPath(file, root));
}

function toWaiting({ id, file, front }: Manuscript): WaitingArticle {
  return { id, file, front, until: getRelease(front) };
}
