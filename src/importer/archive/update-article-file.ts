import { parseDocument } from 'yaml';
import { splitFrontMatter } from '../../articles/split-front-matter.ts';
import type { DeliveredFacts } from '../delivery.ts';

/**
 * Puts other copy, or facts that were missing, into an article’s file; everything else that its
 * front matter says stands as the editor wrote it, remarks included.
 *
 * @param file The whole file; it has front matter.
 * @param changes.copy The copy that replaces what there is.
 * @param changes.set Facts to write over what there is.
 * @param changes.fill Facts to write where there is none.
 * @param changes.isReady Takes the mark of a draft away.
 */
export function updateArticleFile(
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
