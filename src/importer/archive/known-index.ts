import { slugify } from '../../base/text/slugify.ts';
import { type Identity, toAddressKey } from './identify.ts';
import type { KnownArticle } from './known-article.ts';
import { compareSketches } from './sketch-text.ts';

/** The articles that there are, found again by any of their keys. */
export type KnownIndex = {
  add: (article: KnownArticle) => void;
  /** Finds the article that this is another delivery of, by its surest key. */
  find: (identity: Identity) => KnownArticle | undefined;
  /** Reserves an address for an article of this import, and remembers that it was delivered. */
  take: (article: Pick<KnownArticle, 'path' | 'id'>) => void;
  /** Says whether this import has delivered the article of that file already. */
  isTaken: (path: string) => boolean;
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
export function makeKnownIndex(articles: readonly KnownArticle[]): KnownIndex {
  const byKey = new Map<string, KnownArticle[]>();
  const ids = new Set<string>();
  const paths = new Set<string>();
  const taken = new Set<string>();
  const sections = new Map<string, string>();
  const add = (article: KnownArticle) => {
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
    take({ path, id }) {
      taken.add(path);
      if (id) ids.add(id);
    },
    isTaken: (path) => taken.has(path),
    hasId: (id) => ids.has(id),
    hasPath: (path) => paths.has(path),
    find(identity) {
      for (const key of identity.keys) {
        const known = byKey.get(key)?.find((other) => isSame(key, identity, other));
        if (known) return known;
      }
      return undefined;
    },
  };
}

/** A text that keeps a quarter of its shingles is the same story still. */
const LEAST_COMMON = 0.25;

function isSame(key: string, one: Identity, other: Identity): boolean {
  if (/^(?:url|digest) /.test(key)) return true;
  if (differ(one.sourceName, other.sourceName)) return false;
  if (differ(one.published?.slice(0, 10), other.published?.slice(0, 10))) return false;
  if (differ(toAddress(one), toAddress(other))) return false;
  return compareSketches(one.sketch, other.sketch) >= LEAST_COMMON;
}

function differ(one: string | undefined, other: string | undefined): boolean {
  return Boolean(one && other && one !== other);
}

function toAddress({ sourceUrl }: Identity): string | undefined {
  return sourceUrl && toAddressKey(sourceUrl);
}
