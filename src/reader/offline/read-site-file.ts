import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What is to be known of a file of the built site; its content is not held, as archives are large. */
export type SiteFile = {
  /** Path below the site’s folder. */
  path: string;
  bytes: number;
  hash: string;
  /** Files that a page links to. */
  links: string[];
  /** A page’s headline. */
  heading: string;
  /** The page leads on to another. */
  isRedirect: boolean;
  /** The page that a fragment of the search index is of. */
  fragmentOf?: string;
};

const HEADING = /<h1[^>]*>\s*([^<]*?)\s*</;

/** Reads a file of the built site. */
export function readSiteFile(dir: string, path: string, base: string): SiteFile {
  const content = readFileSync(join(dir, path));
  const html = path.endsWith('.html') ? content.toString() : '';
  const links = [...html.matchAll(/\shref="?([^"\s>#?]+)/g)];
  return {
    path,
    bytes: content.length,
    hash: createHash('sha256').update(content).digest('hex'),
    links: links.flatMap(([, href = '']) => (href.startsWith(base) ? [toFile(href, base)] : [])),
    heading: HEADING.exec(html)?.[1] ?? '',
    isRedirect: html.includes('http-equiv="refresh"'),
    ...(path.endsWith('.pf_fragment') && { fragmentOf: toFile(readFragmentUrl(content), '/') }),
  };
}

/** A fragment is JSON behind a mark of Pagefind’s, in gzip; its address is below the site’s folder. */
function readFragmentUrl(content: Buffer): string {
  const text = gunzipSync(content).toString();
  const { url } = JSON.parse(text.slice(text.indexOf('{')));
  return String(url);
}

/** `/news/about/` → `about/index.html`. */
function toFile(address: string, base: string): string {
  return `${decodeURI(address.slice(base.length))}index.html`;
}
