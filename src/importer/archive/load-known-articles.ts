import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { parseArticlePath } from '../../articles/article-path.ts';
import { splitFrontMatter } from '../../articles/split-front-matter.ts';
import { identify } from './identify.ts';
import type { KnownArticle } from './known-article.ts';

const text = z.string().nullish().catch(undefined);
const lenient = z.object({
  title: text,
  published: text,
  section: text,
  source: z.object({ name: text, url: text }).nullish().catch(undefined),
  draft: z.boolean().nullish().catch(undefined),
});

/**
 * Reads what is in `content/` already, drafts included. Mistakes in front matter are the build’s to
 * report, and are passed over here.
 *
 * @param contentDir Folder that holds `articles/`.
 */
export async function loadKnownArticles(contentDir: string): Promise<KnownArticle[]> {
  const paths = await Array.fromAsync(glob('articles/**/*.md', { cwd: contentDir }));
  const known: KnownArticle[] = [];
  for (const path of paths.sort()) {
    const file = join(contentDir, path);
    const article = readKnownArticle(path, await readFile(file, 'utf8'));
    if (article) known.push({ ...article, path: file });
  }
  return known;
}

function readKnownArticle(path: string, file: string): Omit<KnownArticle, 'path'> | undefined {
  const parts = splitFrontMatter(file);
  const front = lenient.safeParse(parts ? parseLeniently(parts.yaml) : undefined).data;
  if (!parts || !front) return undefined;
  const { title, source, section, published, draft } = front;
  const place = parseArticlePath(path);
  const missing = { published, section, source: source?.name };
  return {
    ...identify(parts.copy, {
      ...(title && { title }),
      ...(source?.url && { sourceUrl: source.url }),
      ...(source?.name && { sourceName: source.name }),
      ...(published && { published }),
    }),
    section: section ?? undefined,
    id: typeof place === 'string' ? undefined : place.id,
    lacks: draft ? Object.entries(missing).flatMap(([key, value]) => (value ? [] : [key])) : [],
  };
}

function parseLeniently(yaml: string): unknown {
  try {
    return parse(yaml);
  } catch {
    return undefined;
  }
}
