import { hash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { z } from 'astro/zod';
import { isArticleFile, toFile } from '../../base/address.ts';
import { isNameRef } from '../../names/registry/registry.ts';

/** What is to be known of a file of the built site; its content is not held, as archives are large. */
export type SiteFile = {
  /** Path below the site’s folder. */
  path: string;
  bytes: number;
  hash: string;
  /** Files that a page links to: of an article the pages of names, of others those of articles. */
  links: string[];
  /** A page’s headline. */
  heading: string;
  /** The page leads on to another. */
  isRedirect: boolean;
  /** The pages that a file of excerpts is of. */
  excerptsOf?: string[];
  /** Digest of what search reads of an article's page. */
  searched?: string;
  /** Digest of all that a page shows; one without is made by each build. */
  key?: string;
};

/** Those of the archive are read by nobody offline. */
const EXCERPTS = /^pagefind\/fragment\/.*\.pf_fragment$/;
const EXCERPT = z.object({ url: z.string() });
const EXCERPT_GROUP = z.record(z.string(), EXCERPT);
const HEADING = /<h1[^>]*>\s*([^<]*?)\s*</;

/**
 * Notes what is to be known of a file.
 *
 * @param base Path that the site is served under, with a slash at both ends.
 */
export function describeFile(path: string, content: Uint8Array, base: string): SiteFile {
  if (path.endsWith('.html')) return describePage(path, Buffer.from(content).toString(), base);
  return {
    ...{ path, bytes: content.length, hash: hash('sha256', content) },
    ...{ links: [], heading: '', isRedirect: false },
    ...(EXCERPTS.test(path) && {
      excerptsOf: readExcerptUrls(content).map((url) => toLinkedFile(url, '/')),
    }),
  };
}

/** Notes what is to be known of a page. */
export function describePage(path: string, html: string, base: string): SiteFile {
  const isOfUse = isArticleFile(path) ? isNameRef : isArticleFile;
  const links = new Set<string>();
  for (const [, href = ''] of html.matchAll(/\shref="?([^"\s>#?]+)/g)) {
    const link = href.startsWith(base) ? toLinkedFile(href, base) : '';
    if (isOfUse(link)) links.add(link);
  }
  const file: SiteFile = {
    ...{ path, bytes: Buffer.byteLength(html), hash: hash('sha256', html), links: [...links] },
    heading: HEADING.exec(html)?.[1] ?? '',
    isRedirect: html.includes('http-equiv="refresh"'),
  };
  // What is cut out of a text holds all of it in memory, until it is written anew.
  return JSON.parse(JSON.stringify(file));
}

/**
 * A file of excerpts is JSON behind a mark of Pagefind’s, in gzip: one, or several by their names where
 * the number of files is limited. Their addresses are below the site’s folder.
 */
function readExcerptUrls(content: Uint8Array): string[] {
  const text = gunzipSync(content).toString();
  const parsed: unknown = JSON.parse(text.slice(text.indexOf('{')));
  const one = EXCERPT.safeParse(parsed);
  return one.success
    ? [one.data.url]
    : Object.values(EXCERPT_GROUP.parse(parsed)).map(({ url }) => url);
}

/** `/news/about/` → `about/index.html`. */
function toLinkedFile(link: string, base: string): string {
  return toFile(decodeURI(link.slice(base.length - 1)));
}
