import { dirname, join } from 'node:path';
import { toShownPath } from '../../base/editors-file.ts';
import { getDigest } from '../../base/get-digest.ts';
import type { Problem } from '../../base/problem.ts';
import { foldText } from '../../base/text/fold-text.ts';
import type { PhotoFile } from '../../photos/photo-file.ts';
import { findPhotoOddities } from '../find-photo-oddities.ts';
import { toOutline } from '../outline.ts';
import { readArticleFile } from '../read-article-file.ts';
import type { Manuscript, WithdrawnArticle } from '../read-front-matter.ts';
import type { KnownFiles } from './known-files.ts';
import { openProcessor, type Processor } from './open-processor.ts';
import type { StoredOutline } from './outline-row.ts';
import type { ProcessedManuscript } from './process-manuscript.ts';
import type { ArticleRow, ListedArticle, StoredText } from './store-tables.ts';

/** The results of some files. */
export type CleanedBatch = {
  /** Number of files. */
  read: number;
  articles: { row: ArticleRow; text: StoredText }[];
  withdrawn: WithdrawnArticle[];
  drafts: { file: string; lacks: string[] }[];
  problems: Problem[];
};

/** Folders of files, and options of cleaning. */
type CleanOptions = { contentDir: string; root: string; furniture: FurnitureLines } & Parameters<
  typeof openProcessor
>[1];
/** Lines of furniture by the folded names of their sources. */
type FurnitureLines = ReadonlyMap<string, readonly string[]>;

/** Files of a batch, and how many batches are cleaned while the first is written. */
const BATCH = 160;
const AHEAD = 4;

/**
 * Cleans the copy of files in batches, so that neither all manuscripts nor all texts are in memory at once.
 *
 * @param paths Paths of the files, below the content folder.
 */
export async function* cleanFiles(
  { contentDir, root, furniture, ...names }: CleanOptions,
  paths: readonly string[],
  files: KnownFiles,
): AsyncGenerator<CleanedBatch> {
  if (paths.length === 0) return;
  const processor = await openProcessor(root, names, paths.length);
  try {
    const underWay: Promise<CleanedBatch>[] = [];
    for (let at = 0; at < paths.length; at += BATCH) {
      const options = { contentDir, root, furniture };
      const batch = cleanBatch(paths.slice(at, at + BATCH), options, files, processor);
      // An error is thrown when the batch is awaited.
      batch.catch(() => {});
      underWay.push(batch);
      const first = underWay.length > AHEAD ? underWay.shift() : undefined;
      if (first) yield await first;
    }
    for (const batch of underWay) yield await batch;
  } finally {
    await processor.close();
  }
}

async function cleanBatch(
  paths: readonly string[],
  { contentDir, root, furniture }: Omit<CleanOptions, 'registry' | 'base'>,
  files: KnownFiles,
  processor: Processor,
): Promise<CleanedBatch> {
  const batch: CleanedBatch = {
    read: paths.length,
    articles: [],
    withdrawn: [],
    drafts: [],
    problems: [],
  };
  const manuscripts: { manuscript: Manuscript; digest: string }[] = [];
  for (const path of paths) {
    const found = files.read(path);
    if (!found) continue;
    const result = readArticleFile(path, found.bytes, toShownPath(join(contentDir, path), root));
    if (result.manuscript) {
      manuscripts.push({ manuscript: result.manuscript, digest: found.digest });
    } else if (result.draft) batch.drafts.push(result.draft);
    else if (result.withdrawn) batch.withdrawn.push(result.withdrawn);
    else if (result.problems) batch.problems.push(...result.problems);
  }
  const photos = manuscripts.map(({ manuscript }) => loadPhoto(contentDir, manuscript));
  const processed = await processor.process(
    manuscripts.map(({ manuscript }) => {
      const lines = furniture.get(foldText(manuscript.front.source.name));
      return lines ? { ...manuscript, furniture: lines } : manuscript;
    }),
  );
  for (const [index, { manuscript, digest }] of manuscripts.entries()) {
    const { photo, problem } = (await photos[index]) ?? {};
    const result = processed[index];
    if (!result) continue;
    if (problem) batch.problems.push(problem);
    // Without a source, each update reports the problem again until it is mended.
    const source = problem
      ? ''
      : joinSource(digest, manuscript.path, manuscript.front.photo?.src, files);
    const row = toRow(manuscript, source, result, photo);
    const { html, words, facts } = result;
    batch.articles.push({ row, text: { html, words, facts: JSON.stringify(facts) } });
  }
  return batch;
}

function toRow(
  { id, path, front, photoLine: line }: Manuscript,
  source: string,
  { facts, html, signature, textKey, links, oddities }: ProcessedManuscript,
  photo: PhotoFile | undefined,
): ArticleRow {
  const odd =
    photo && front.photo
      ? findPhotoOddities(photo, front.photo.src, { line, captions: facts.photos })
      : [];
  const all = [...oddities, ...odd];
  const file = photo && { photo: { ...photo, path: '' } };
  const { section, published, ...rest } = toOutline(front, facts);
  const outline: StoredOutline = { ...rest, ...file };
  const { found, summary, words } = facts;
  const listed: Omit<ListedArticle, 'signature'> = { front, facts: { found, summary, words } };
  const data = JSON.stringify({ front, facts, ...file });
  return {
    path,
    source,
    address: id,
    section,
    published,
    redirects: JSON.stringify(front.redirects),
    photo: front.photo?.src ?? '',
    digest: getDigest(id, path, data, html),
    textKey,
    links: JSON.stringify(links),
    oddities: all.length > 0 ? JSON.stringify(all) : '',
    outline: JSON.stringify(outline),
    words,
    listed: JSON.stringify(listed),
    signature,
  };
}

/**
 * Makes the source of an article: digests of its file and of its picture.
 *
 * @param photo Path of the picture from the article's file; empty for none.
 */
export function getSource(files: KnownFiles, path: string, photo: string): string {
  return joinSource(files.getDigest(path) ?? '', path, photo || undefined, files);
}

function joinSource(
  digest: string,
  path: string,
  photo: string | undefined,
  files: KnownFiles,
): string {
  if (!photo) return digest;
  return `${digest} ${files.getDigest(join(path, '..', photo)) ?? ''}`;
}

/** Loads the picture that an article's front matter names, or gives its problem. */
async function loadPhoto(
  contentDir: string,
  { front: { photo }, file, path, photoLine }: Manuscript,
): Promise<{ photo?: PhotoFile; problem?: Problem }> {
  if (!photo) return {};
  // Loaded on demand, as most builds read no picture.
  const { readPhoto } = await import('../../photos/read-photo.ts');
  const found = await readPhoto(join(contentDir, dirname(path), photo.src), photo.alt);
  if (typeof found !== 'string') return { photo: found };
  return { problem: { file, line: photoLine, what: `The photo is “${photo.src}”, but ${found}.` } };
}
