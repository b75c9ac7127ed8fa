import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findClashes } from '../article/find-clashes.ts';
import { findRedirectClashes } from '../article/find-redirect-clashes.ts';
import { listArticleFiles, toShownPath } from '../article/list-article-files.ts';
import { getDigest } from '../lib/get-digest.ts';
import type { Problem } from '../lib/problem.ts';
import type { Progress } from '../lib/show-progress.ts';
import type { Registry } from '../names/registry.ts';
import type { Settings } from '../publish/settings.ts';
import { getContentCache } from './caches.ts';
import { digestCode } from './digest-code.ts';
import { getPackName } from './get-pack-name.ts';
import { makeNamesCheck, storeRegistry } from './kept-registry.ts';
import { makeArticles } from './make-articles.ts';
import { openProcessor } from './open-processor.ts';
import type { Pack, PackedArticle } from './pack.ts';
import { clearPacks, readPack, readTexts, writePack } from './pack-files.ts';
import { type PackPlan, planPack } from './plan-pack.ts';

/** Code that makes what packs hold. */
const CODE = ['src/{article,lib,markdown,names,packs,photos}/**/*.ts'];

export type UpdatedPacks = {
  /** Folder of the packs. */
  dir: string;
  /** Their names, each with a digest of what is in it. */
  packs: [name: string, digest: string][];
  drafts: { file: string; lacks: string[] }[];
  problems: Problem[];
};

/**
 * Brings the packs up to date with a content folder: an article is cleaned again when its file, its
 * picture, a spelling of a name that may be in it, or the code has changed.
 *
 * @param root Folder of the project.
 * @param progress Told of each article that is cleaned.
 */
export async function updatePacks(
  settings: Settings,
  root: string,
  registry: Registry,
  progress: (total: number) => Progress,
): Promise<UpdatedPacks> {
  const { contentDir, base } = settings;
  const dir = getContentCache(settings, root);
  mkdirSync(dir, { recursive: true });
  const stamp = { code: digestCode(root, CODE), registry: storeRegistry(dir, registry) };
  const groups = Map.groupBy(listArticleFiles(contentDir), getPackName);
  const isStale = makeNamesCheck(dir, registry, stamp.registry);
  const kept: Pick<PackedArticle, 'id' | 'path' | 'front'>[] = [];
  const toDo: { plan: PackPlan; pack: Pack | undefined }[] = [];
  const problems: Problem[] = [];
  const drafts: UpdatedPacks['drafts'] = [];
  const updated = new Map<string, Pack>();
  for (const [name, paths] of groups) {
    const last = readPack(dir, name);
    const pack = last?.code === stamp.code ? last : undefined;
    const plan = planPack({ name, paths, pack }, { contentDir, root }, isStale);
    drafts.push(...plan.rest.flatMap(({ draft }) => draft ?? []));
    problems.push(...plan.rest.flatMap((one) => one.problems ?? []));
    kept.push(...plan.fresh.map(({ id, path, front }) => ({ id, path, front })));
    kept.push(...plan.stale.map(({ manuscript: { id, path, front } }) => ({ id, path, front })));
    const isSame = plan.stale.length === 0 && plan.fresh.length === pack?.articles.length;
    if (isSame && pack?.registry === stamp.registry) updated.set(name, pack);
    else toDo.push({ plan, pack });
  }
  kept.sort((a, b) => (a.path < b.path ? -1 : 1));
  const placed = kept.map((one) => ({
    ...one,
    file: toShownPath(join(contentDir, one.path), root),
  }));
  problems.push(...findClashes(placed), ...findRedirectClashes(placed));
  const total = toDo.reduce((sum, { plan }) => sum + plan.stale.length, 0);
  const processor = openProcessor(root, { registry, base }, total);
  const shown = progress(total);
  try {
    for (const { plan, pack } of toDo) {
      const made = await makeArticles(plan, contentDir, processor);
      problems.push(...made.problems);
      const texts = pack ? readTexts(dir, pack) : [];
      const places = new Map(pack?.articles.map((article, index) => [article, texts[index]]));
      const all = [
        ...plan.fresh.map((article) => ({ article, text: places.get(article) })),
        ...made.articles,
      ].sort((a, b) => (a.article.path < b.article.path ? -1 : 1));
      const articles = all.map(({ article }) => article);
      const own = all.map(({ text }) => text ?? { html: '', words: '' });
      updated.set(plan.name, writePack(dir, plan.name, { ...stamp, articles }, own));
      shown.add(plan.stale.length);
    }
  } finally {
    shown.end();
    await processor.close();
  }
  const needed = [...updated].flatMap(([name, { texts }]) => [`${name}.json`, texts]);
  clearPacks(dir, new Set([...needed, `registry-${stamp.registry}.json`]));
  const packs = [...updated]
    .map(([name, { articles }]): [string, string] => {
      return [name, getDigest(articles.map(({ digest }) => digest).join())];
    })
    .sort();
  return { dir, packs, drafts, problems };
}
