import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { parseArticlePath } from '../../articles/article-path.ts';
import { splitFrontMatter } from '../../articles/split-front-matter.ts';
import type { ArchivedArticle } from './archived-article.ts';
import { identify } from './identify.ts';

const text = z.string().nullish().catch(undefined);
const lenient = z.object({
  title: text,
  published: text,
  section: text,
  source: z.object({ name: text, url: text }).nullish().catch(undefined),
  draft: z.boolean().nullish().catch(undefined),
});

/**
 * Loads the articles of `content/`, drafts included. Mistakes in front matter are passed over: the build
 * reports them.
 *
 * @param contentDir Folder that holds `articles/`.
 */
export async function loadArchive(contentDir: string): Promise<ArchivedArticle[]> {
  const paths = await Array.fromAsync(glob('articles/**/*.md', { cwd: contentDir }));
  const articles: ArchivedArticle[] = [];
  for (const path of paths.sort()) {
    const file = join(contentDir, path);
    const article = readArchived(path, await readFile(file, 'utf8'));
    if (article) articles.push({ ...article, path: file });
  }
  return articles;
}

function readArchived(path: string, file: string): Omit<ArchivedArticle, 'path'> | undefined {
  const parts = splitFrontMatter(file);
  const front = lenient.safeParse(parts ? parseLeniently(parts.yaml) : undefined).data;
  if (!parts || !front) return undefined;
  const { title, source, section, published, draft } = front;
  const parsed = parseArticlePath(path);
  const missing = { published, section, source: source?.name };
  return {
    ...identify(parts.copy, {
      ...(title && { title }),
      ...(source?.url && { sourceUrl: source.url }),
      ...(source?.name && { sourceName: source.name }),
      ...(published && { published }),
    }),
    section: section ?? undefined,
    id: typeof parsed === 'string' ? undefined : parsed.id,
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
