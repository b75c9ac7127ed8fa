import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { getDigest } from '../../base/get-digest.ts';
import type { Problem } from '../../base/problem.ts';
import type { Progress } from '../../base/show-progress.ts';
import type { Registry } from '../../names/registry/registry.ts';
import type { Settings } from '../../settings.ts';
import { findClashes } from '../find-clashes.ts';
import { findRedirectClashes } from '../find-redirect-clashes.ts';
import { listArticleFiles, toShownPath } from '../list-article-files.ts';
import type { WaitingArticle, WithdrawnArticle } from '../read-front-matter.ts';
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
const CODE = ['src/{articles,base,copy,names,photos}/**/*.ts'];

export type UpdatedPacks = {
  /** Folder of the packs. */
  dir: string;
  /** Their names, each with a digest of what is in it. */
  packs: [name: string, digest: string][];
  /** What is in them, without the texts. */
  articles: PackedArticle[];
  drafts: { file: string; lacks: string[] }[];
  waiting: WaitingArticle[];
  withdrawn: WithdrawnArticle[];
  problems: Problem[];
};

/**
 * Brings the packs up to date with a content folder: an article is cleaned again when its file, its
 * picture, a spelling of a name that may be in it, or the code has changed.
 *
 * @param root Folder of the project.
 * @param progress Told of each article that is cleaned.
 * @param now Time that what is dated later is held back until; without it nothing is.
 */
export async function updatePacks(
  settings: Settings,
  root: string,
  registry: Registry,
  progress: (total: number) => Progress,
  now?: number,
): Promise<UpdatedPacks> {
  const { contentDir, base } = settings;
  const dir = getContentCache(settings, root);
  mkdirSync(dir, { recursive: true });
  const stamp = { code: digestCode(root, CODE), registry: storeRegistry(dir, registry) };
  const groups = Map.groupBy(listArticleFiles(contentDir), getPackName);
  const isStale = makeNamesCheck(dir, registry, stamp.registry);
  const kept: Pick<PackedArticle, 'id' | 'path' | 'front'>[] = [];
  const problems: Problem[] = [];
  const drafts: UpdatedPacks['drafts'] = [];
  const waiting: WaitingArticle[] = [];
  const withdrawn: WithdrawnArticle[] = [];
  const updated = new Map<string, Pack>();
  const read = [...groups].map(([name, paths]) => {
    const last = readPack(dir, name);
    return { name, paths, pack: last?.code === stamp.code ? last : undefined };
  });
  const plan = (one: (typeof read)[number]) => planPack(one, { contentDir, root, now }, isStale);
  const known = read.filter(({ pack }) => pack).map((one) => ({ ...one, plan: plan(one) }));
  const unknown = read.filter(({ pack }) => !pack);
  const total = [
    ...known.map((one) => one.plan.stale.length),
    ...unknown.map(({ paths }) => paths.length),
  ].reduce((sum, count) => sum + count, 0);
  const processor = openProcessor(root, { registry, base }, total);
  const shown = progress(total);
  const underWay: Promise<void>[] = [];

  const makePack = async ({ name, fresh, ...rest }: PackPlan, pack: Pack | undefined) => {
    const made = await makeArticles({ name, fresh, ...rest }, contentDir, processor);
    problems.push(...made.problems);
    const texts = pack ? readTexts(dir, pack) : [];
    const places = new Map(pack?.articles.map((article, index) => [article, texts[index]]));
    const all = [
      ...fresh.map((article) => ({ article, text: places.get(article) })),
      ...made.articles,
    ].sort((a, b) => (a.article.path < b.article.path ? -1 : 1));
    const articles = all.map(({ article }) => article);
    const own = all.map(({ text }) => text ?? { html: '', words: '' });
    updated.set(name, writePack(dir, name, { ...stamp, articles }, own));
    shown.add(rest.stale.length);
  };
  const begin = (own: PackPlan, pack: Pack | undefined) => {
    drafts.push(...own.rest.flatMap(({ draft }) => draft ?? []));
    problems.push(...own.rest.flatMap((one) => one.problems ?? []));
    waiting.push(...own.rest.flatMap((one) => one.waiting ?? []));
    withdrawn.push(...own.rest.flatMap((one) => one.withdrawn ?? []));
    kept.push(...own.fresh.map(({ id, path, front }) => ({ id, path, front })));
    kept.push(...own.stale.map(({ manuscript: { id, path, front } }) => ({ id, path, front })));
    const isSame = own.stale.length === 0 && own.fresh.length === pack?.articles.length;
    if (isSame && pack?.registry === stamp.registry) updated.set(own.name, pack);
    else underWay.push(makePack(own, pack));
  };
  try {
    for (const one of known) begin(one.plan, one.pack);
    for (const one of unknown) {
      begin(plan(one), undefined);
      // What was read is cleaned while the next pack is.
      await setImmediate();
    }
    await Promise.all(underWay);
  } finally {
    shown.end();
    await processor.close();
  }
  const placed = [
    ...kept.map((one) => ({ ...one, file: toShownPath(join(contentDir, one.path), root) })),
    ...[...waiting, ...withdrawn],
  ].sort((a, b) => (a.file < b.file ? -1 : 1));
  problems.push(...findClashes(placed), ...findRedirectClashes(placed));
  const needed = [...updated].flatMap(([name, { texts }]) => [`${name}.json`, texts]);
  clearPacks(dir, new Set([...needed, `registry-${stamp.registry}.json`]));
  const packs = [...updated]
    .map(([name, { articles }]): [string, string] => {
      return [name, getDigest(articles.map(({ digest }) => digest).join())];
    })
    .sort();
  const articles = [...updated.values()].flatMap((pack) => pack.articles);
  return { dir, packs, articles, drafts, waiting, withdrawn, problems };
}
