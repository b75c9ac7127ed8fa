import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { splitFrontMatter } from '../../articles/split-front-matter.ts';
import type { DeliveredFacts, Delivery } from '../delivery.ts';
import type { ImportStep } from '../import-step.ts';
import { makeSlug } from '../make-slug.ts';
import type { ArchivedArticle } from './archived-article.ts';
import { digestText } from './digest-text.ts';
import { getFolder, type ImportContext } from './import-context.ts';
import { diffText } from './word-diff.ts';

/** Decides what a second delivery of an article does: nothing, new copy, or facts for a draft. */
export function planUpdate(
  { copy, form, isDraft = false }: Delivery,
  facts: DeliveredFacts,
  twin: ArchivedArticle,
  context: ImportContext,
): ImportStep {
  const { path, lacks } = twin;
  const title = facts.title ?? '';
  if (context.archive.isClaimed(path)) return { kind: 'twice', title, path };
  context.archive.claim({ path });
  const file = context.readArchived(path);
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
  const target = isMoving ? findTarget(published, title, twin, context) : path;
  return { kind: 'completed', title, path: target, from: path, text, lacks: open };
}

function findTarget(
  published: string,
  title: string,
  { digest }: ArchivedArticle,
  { contentDir, archive }: ImportContext,
): string {
  const folder = getFolder(published);
  const slug = makeSlug(title, digest, (name) => archive.hasId(`${folder}/${name}`));
  const path = join(contentDir, 'articles', folder, `${slug}.md`);
  archive.claim({ path, id: `${folder}/${slug}` });
  return path;
}

/**
 * Puts new copy, or facts that were missing, into an article’s file; the rest of its front matter stays
 * as the editor wrote it, remarks included.
 *
 * @param file The whole file; it has front matter.
 * @param changes.copy The copy that replaces the present one.
 * @param changes.set Facts that replace present ones.
 * @param changes.fill Facts to write where none is present.
 * @param changes.isReady Removes the mark of a draft.
 */
function updateArticleFile(
  file: string,
  changes: {
    copy?: string;
    form?: 'plain' | 'markdown';
    set?: Pick<DeliveredFacts, 'title' | 'updated'>;
    fill?: Pick<DeliveredFacts, 'published' | 'section' | 'sourceName'>;
    isReady?: boolean;
  },
): string {
  const parts = splitFrontMatter(file);
  if (!parts) throw new Error('The file has no front matter.');
  const { copy, form, set = {}, fill = {}, isReady = false } = changes;
  const document = parseDocument(parts.yaml);
  for (const [key, value] of Object.entries(set)) if (value) document.set(key, value);
  const { published, section, sourceName } = fill;
  if (published && !document.get('published')) document.set('published', published);
  if (section && !document.get('section')) document.set('section', section);
  if (sourceName && !document.get('source')) document.set('source', { name: sourceName });
  if (form === 'plain') document.set('copy', form);
  if (form === 'markdown') document.delete('copy');
  if (isReady) document.delete('draft');
  const yaml = document.toString({ lineWidth: 0 });
  return `---\n${yaml}---\n${copy === undefined ? parts.copy : `\n${copy}\n`}`;
}
