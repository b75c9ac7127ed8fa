import { join } from 'node:path';
import { splitFrontMatter } from '../../articles/split-front-matter.ts';
import type { DeliveredFacts, Delivery } from '../delivery.ts';
import type { ImportStep } from '../import-step.ts';
import { makeSlug } from '../make-slug.ts';
import { digestText } from './digest-text.ts';
import { getFolder, type ImportContext } from './import-context.ts';
import type { KnownArticle } from './known-article.ts';
import { updateArticleFile } from './update-article-file.ts';
import { diffText } from './word-diff.ts';

/** Decides what a second delivery of an article does: nothing, new copy, or facts for a draft. */
export function planKnownArticle(
  { copy, form, isDraft = false }: Delivery,
  facts: DeliveredFacts,
  twin: KnownArticle,
  context: ImportContext,
): ImportStep {
  const { path, lacks } = twin;
  const title = facts.title ?? '';
  if (context.known.isTaken(path)) return { kind: 'twice', title, path };
  context.known.take({ path });
  const file = context.readKnown(path);
  if (digestText(copy) !== twin.digest) {
    const set = { ...(facts.title && { title }), ...(facts.updated && { updated: facts.updated }) };
    const before = splitFrontMatter(file)?.copy ?? '';
    const diff = diffText(before, copy, facts.lang);
    return {
      kind: 'changed',
      title,
      path,
      diff,
      text: updateArticleFile(file, { copy, form, set }),
    };
  }

  const { published, section, sourceName } = facts;
  const now = { published, section, source: sourceName };
  const open = lacks.filter(
    (key) => !Object.entries(now).some(([name, value]) => name === key && value),
  );
  if (open.length === lacks.length) return { kind: 'known', title, path };
  const fill = {
    ...(published && { published }),
    ...(section && { section }),
    ...(sourceName && { sourceName }),
  };
  const isReady = open.length === 0 && !isDraft;
  const text = updateArticleFile(file, { fill, isReady });
  const isMoving = lacks.includes('published') && published !== undefined;
  const target = isMoving ? findPlace(published, title, twin, context) : path;
  return { kind: 'completed', title, path: target, from: path, text, lacks: open };
}

function findPlace(
  published: string,
  title: string,
  { digest }: KnownArticle,
  { contentDir, known }: ImportContext,
): string {
  const folder = getFolder(published);
  const slug = makeSlug(title, digest, (name) => known.hasId(`${folder}/${name}`));
  const path = join(contentDir, 'articles', folder, `${slug}.md`);
  known.take({ path, id: `${folder}/${slug}` });
  return path;
}
