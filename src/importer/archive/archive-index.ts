import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { parseArticlePath } from '../../articles/article-path.ts';
import { splitFrontMatter } from '../../articles/split-front-matter.ts';
import { slugify } from '../../base/text/slugify.ts';
import type { ArchivedArticle } from './archived-article.ts';
import { type Identity, identify, toAddressKey } from './identify.ts';
import { compareSketches } from './sketch-text.ts';

/** The articles of `content/`, and those of this import, found by any of their keys. */
export type ArchiveIndex = {
  add: (article: ArchivedArticle) => void;
  /** Finds the article that this is another delivery of, by its surest key. */
  find: (identity: Identity) => ArchivedArticle | undefined;
  /** Reserves an address for an article of this import, and records that it was delivered. */
  claim: (article: Pick<ArchivedArticle, 'path' | 'id'>) => void;
  /** Says whether this import has delivered the article of that file already. */
  isClaimed: (path: string) => boolean;
  hasId: (id: string) => boolean;
  hasPath: (path: string) => boolean;
  /** Spelling of each section that the site has, by its address. */
  sections: ReadonlyMap<string, string>;
};

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
export async function loadArchive(contentDir: string): Promise<ArchiveIndex> {
  const paths = await Array.fromAsync(glob('articles/**/*.md', { cwd: contentDir }));
  const articles: ArchivedArticle[] = [];
  for (const path of paths.sort()) {
    const file = join(contentDir, path);
    const article = readArchived(path, await readFile(file, 'utf8'));
    if (article) articles.push({ ...article, path: file });
  }
  return makeArchiveIndex(articles);
}

/**
 * Two deliveries are one article where the address at the source or the whole text is the same. They
 * are also one where the headline or the first sentence is and the texts are alike, unless two
 * sources, addresses or days tell them apart: an agency’s story in two papers is two articles.
 */
function makeArchiveIndex(articles: readonly ArchivedArticle[]): ArchiveIndex {
  const byKey = new Map<string, ArchivedArticle[]>();
  const ids = new Set<string>();
  const paths = new Set<string>();
  const claimed = new Set<string>();
  const sections = new Map<string, string>();
  const add = (article: ArchivedArticle) => {
    const { id, path, section, keys } = article;
    paths.add(path);
    if (id) ids.add(id);
    if (section && !sections.has(slugify(section))) sections.set(slugify(section), section);
    for (const key of keys) {
      const others = byKey.get(key);
      if (others) others.push(article);
      else byKey.set(key, [article]);
    }
  };
  articles.forEach(add);
  return {
    sections,
    add,
    claim({ path, id }) {
      claimed.add(path);
      if (id) ids.add(id);
    },
    isClaimed: (path) => claimed.has(path),
    hasId: (id) => ids.has(id),
    hasPath: (path) => paths.has(path),
    find(identity) {
      for (const key of identity.keys) {
        const archived = byKey.get(key)?.find((other) => isSame(key, identity, other));
        if (archived) return archived;
      }
      return undefined;
    },
  };
}

/** A text that shares a quarter of its shingles with another is a version of it. */
const LEAST_COMMON = 0.25;

function isSame(key: string, delivered: Identity, archived: Identity): boolean {
  if (/^(?:url|digest) /.test(key)) return true;
  if (differ(delivered.sourceName, archived.sourceName)) return false;
  if (differ(delivered.published?.slice(0, 10), archived.published?.slice(0, 10))) return false;
  if (differ(toAddress(delivered), toAddress(archived))) return false;
  return compareSketches(delivered.sketch, archived.sketch) >= LEAST_COMMON;
}

function differ(a: string | undefined, b: string | undefined): boolean {
  return Boolean(a && b && a !== b);
}

function toAddress({ sourceUrl }: Identity): string | undefined {
  return sourceUrl && toAddressKey(sourceUrl);
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
