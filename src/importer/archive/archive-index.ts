import { slugify } from '../../base/text/slugify.ts';
import type { ArchivedArticle } from './archived-article.ts';
import { type Identity, toAddressKey } from './identify.ts';
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

/**
 * Two deliveries are one article where the address at the source or the whole text is the same. They
 * are also one where the headline or the first sentence is and the texts are alike, unless two
 * sources, addresses or days tell them apart: an agency’s story in two papers is two articles.
 */
export function makeArchiveIndex(articles: readonly ArchivedArticle[]): ArchiveIndex {
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
