import { stringify } from 'yaml';
import type { DeliveredFacts } from '../delivery.ts';

/**
 * Writes an article’s file: front matter of the facts that there are, and the copy as delivered.
 *
 * @param isDraft Keeps it off the site.
 */
export function makeArticleFile(
  facts: DeliveredFacts & { title: string },
  copy: string,
  { form, isDraft }: { form: 'plain' | 'markdown'; isDraft: boolean },
): string {
  const { title, dek, published, updated, section, sourceName, sourceUrl, byline, lang } = facts;
  const front = {
    title,
    ...(dek && { dek }),
    ...(published && { published }),
    ...(updated && { updated }),
    ...(section && { section }),
    ...(sourceName && { source: { name: sourceName, ...(sourceUrl && { url: sourceUrl }) } }),
    ...(byline && byline.length > 0 && { byline }),
    ...(lang && { lang }),
    ...(form === 'plain' && { copy: form }),
    ...(isDraft && { draft: true }),
  };
  return `---\n${stringify(front, { lineWidth: 0 })}---\n\n${copy}\n`;
}
