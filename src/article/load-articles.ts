import { glob, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Problem } from '../lib/problem.ts';
import type { CopyFacts } from '../markdown/copy-facts.ts';
import type { ProcessCopy } from '../markdown/process-copy.ts';
import type { FrontMatter } from './article-schema.ts';
import { findClashes } from './find-clashes.ts';
import { findRedirectClashes } from './find-redirect-clashes.ts';
import { type Manuscript, type ReadResult, readFrontMatter } from './read-front-matter.ts';

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
};
export type LoadedArticles = {
  articles: LoadedArticle[];
  drafts: { file: string; lacks: string[] }[];
  problems: Problem[];
};

/**
 * Reads every article below a content folder.
 *
 * @param contentDir Folder that holds `articles/`.
 * @param root Folder that paths in messages start from.
 * @param processCopy Cleans the copy of each article.
 * @returns The articles that can be shown, in the order of their files, the drafts, and what an
 *   editor must mend.
 */
export async function loadArticles(
  contentDir: string,
  root: string,
  processCopy: ProcessCopy,
): Promise<LoadedArticles> {
  const paths = await Array.fromAsync(glob('articles/**/*.md', { cwd: contentDir }));
  const results = await Promise.all(paths.sort().map((path) => read(contentDir, path, root)));
  const manuscripts = results.flatMap(({ manuscript }) => manuscript ?? []);
  return {
    articles: await Promise.all(manuscripts.map((one) => loadCopy(one, processCopy))),
    drafts: results.flatMap(({ draft }) => draft ?? []),
    problems: [
      ...results.flatMap(({ problems }) => problems ?? []),
      ...findClashes(manuscripts),
      ...findRedirectClashes(manuscripts),
    ],
  };
}

async function read(contentDir: string, path: string, root: string): Promise<ReadResult> {
  const file = join(contentDir, path);
  const near = relative(root, file);
  const shown = near.startsWith('..') ? file : near;
  return readFrontMatter(path, await readFile(file, 'utf8'), shown);
}

async function loadCopy(manuscript: Manuscript, processCopy: ProcessCopy): Promise<LoadedArticle> {
  const { id, file, front, copy, copyLine } = manuscript;
  const { html, facts } = await processCopy({
    text: copy,
    title: front.title,
    lang: front.lang,
    form: front.copy,
    firstLine: copyLine,
  });
  return { id, file, front, facts, html };
}
