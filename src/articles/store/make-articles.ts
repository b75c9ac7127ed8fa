import { getDigest } from '../../base/get-digest.ts';
import type { Problem } from '../../base/problem.ts';
import { loadPhoto } from '../load-photo.ts';
import type { Processor } from './open-processor.ts';
import type { PackedArticle, PackedText } from './pack.ts';
import type { PackPlan } from './plan-pack.ts';

/** Makes the articles of a pack that are not taken over; their places are not known yet. */
export async function makeArticles(
  { stale }: PackPlan,
  contentDir: string,
  { process }: Processor,
): Promise<{ articles: { article: PackedArticle; text: PackedText }[]; problems: Problem[] }> {
  const photos = await Promise.all(
    stale.map(({ manuscript }) => loadPhoto(contentDir, manuscript)),
  );
  const processed = await process(stale.map(({ manuscript }) => manuscript));
  const articles = stale.flatMap(({ manuscript: { id, path, front }, source }, index) => {
    const { photo, problem } = photos[index] ?? {};
    const one = processed[index];
    if (!one) return [];
    const { facts, html, words, signature, textKey, links } = one;
    const data = { id, path, front, facts, ...(photo && { photo }) };
    const digest = getDigest(JSON.stringify(data), html);
    const place: PackedArticle['place'] = [0, 0, 0];
    // What is wrong is told again by each build until it is mended.
    const made = problem ? '' : source;
    return [
      {
        article: { ...data, source: made, digest, signature, textKey, links, place },
        text: { html, words },
      },
    ];
  });
  return { articles, problems: photos.flatMap(({ problem }) => problem ?? []) };
}
