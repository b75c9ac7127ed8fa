import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrontMatter } from '../articles/article-schema.ts';
import { findClashes } from '../articles/find-clashes.ts';
import { findRedirectClashes } from '../articles/find-redirect-clashes.ts';
import { listArticleFiles, toShownPath } from '../articles/list-article-files.ts';
import { loadPhoto } from '../articles/load-photo.ts';
import {
  type Manuscript,
  type ReadResult,
  readFrontMatter,
} from '../articles/read-front-matter.ts';
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
  photo?: PhotoFile;
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
  const paths = listArticleFiles(contentDir);
  const results = await Promise.all(paths.map((path) => read(contentDir, path, root)));
  const manuscripts = results.flatMap(({ manuscript }) => manuscript ?? []);
  const photos = await Promise.all(manuscripts.map((one) => loadPhoto(contentDir, one)));
  const articles = await Promise.all(
    manuscripts.map(async (one, index) => {
      const { photo } = photos[index] ?? {};
      return { ...(await loadCopy(one, processCopy)), ...(photo && { photo }) };
    }),
  );
  return {
    articles,
    drafts: results.flatMap(({ draft }) => draft ?? []),
    problems: [
      ...results.flatMap(({ problems }) => problems ?? []),
      ...photos.flatMap(({ problem }) => problem ?? []),
      ...findClashes(manuscripts),
      ...findRedirectClashes(manuscripts),
    ],
  };
}

async function read(contentDir: string, path: string, root: string): Promise<ReadResult> {
  const file = join(contentDir, path);
  return readFrontMatter(path, await readFile(file, 'utf8'), toShownPath(file, root));
}

async function loadCopy(manuscript: Manuscript, processCopy: ProcessCopy): Promise<LoadedArticle> {
  const { id, file, front, copy, copyLine } = manuscript;
  const { html, facts } = await processCopy({
    text: copy,
    title: front.title,
    section: front.section,
    source: front.source.name,
    lang: front.lang,
    form: front.copy,
    firstLine: copyLine,
  });
  return { id, file, front, facts, html };
}
