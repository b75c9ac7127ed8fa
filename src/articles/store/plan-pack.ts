import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { getDigest } from '../../base/get-digest.ts';
import { isHeld } from '../is-held.ts';
import { toShownPath } from '../list-article-files.ts';
import { readArticleFile } from '../read-article-file.ts';
import type { Manuscript, ReadResult } from '../read-front-matter.ts';
import type { Pack, PackedArticle } from './pack.ts';

/** What is to be done with the articles of a pack. */
export type PackPlan = {
  name: string;
  /** Taken over as they are. */
  fresh: PackedArticle[];
  /** To be cleaned, with what they were read from. */
  stale: { manuscript: Manuscript; source: string }[];
  rest: Exclude<ReadResult, { manuscript: Manuscript }>[];
};

/**
 * Reads the files of a pack's articles and decides which were made of the same before.
 *
 * @param paths Of the files, below the content folder.
 * @param pack As it was left; none where all must be made.
 * @param places.now Time that what is dated later is held back until; without it nothing is.
 * @param isStale Tells which articles must be made again, though their files are the same.
 */
export function planPack(
  { name, paths, pack }: { name: string; paths: readonly string[]; pack: Pack | undefined },
  { contentDir, root, now }: { contentDir: string; root: string; now: number | undefined },
  isStale: (article: PackedArticle, pack: Pack) => boolean,
): PackPlan {
  const known = new Map(pack?.articles.map((article) => [article.path, article]));
  const plan: PackPlan = { name, fresh: [], stale: [], rest: [] };
  for (const path of paths) {
    const file = join(contentDir, path);
    const bytes = readFileSync(file);
    const digest = getDigest(bytes);
    const article = known.get(path);
    const isSame = article?.source === getSource(digest, file, article?.front.photo?.src);
    if (pack && article && isSame && !isHeld(article.front, now) && !isStale(article, pack)) {
      plan.fresh.push(article);
      continue;
    }
    const result = readArticleFile(path, bytes, toShownPath(file, root), now);
    if (!result.manuscript) plan.rest.push(result);
    else {
      const { photo } = result.manuscript.front;
      const source = getSource(digest, file, photo?.src);
      plan.stale.push({ manuscript: result.manuscript, source });
    }
  }
  return plan;
}

/** Pictures may be large: that one is the same is told by its size and time. */
function getSource(digest: string, file: string, photo: string | undefined): string {
  if (!photo) return digest;
  const { size = 0, mtimeMs = 0 } =
    statSync(join(dirname(file), photo), { throwIfNoEntry: false }) ?? {};
  return `${digest} ${size} ${mtimeMs}`;
}
