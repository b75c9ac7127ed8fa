import { hash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { z } from 'astro/zod';
import { toFile } from '../../base/address.ts';

/** Description of a file of the built site, without its content, as archives are large. */
export type SiteFile = {
  /** Path below the site’s folder. */
  path: string;
  bytes: number;
  hash: string;
  /** Pages that a file of excerpts contains. */
  excerptsOf?: string[];
  /** Digest of the searched text of an article. */
  searched?: string;
  /** Digest of all sources of a file; a file without one is made by each build. */
  key?: string;
};

/** Files of excerpts of the current index; those of the archive are not used offline. */
const EXCERPTS = /^pagefind\/fragment\/.*\.pf_fragment$/;
const EXCERPT = z.object({ url: z.string() });
const EXCERPT_GROUP = z.record(z.string(), EXCERPT);

/** Describes a file. */
export function describeFile(path: string, content: string | Uint8Array): SiteFile {
  return {
    path,
    bytes: Buffer.byteLength(content),
    hash: hash('sha256', content),
    ...(typeof content !== 'string' &&
      EXCERPTS.test(path) && { excerptsOf: readExcerptUrls(content).map(toFile) }),
  };
}

/**
 * Reads the addresses of a file of excerpts: gzipped JSON after a mark of Pagefind’s, of one excerpt, or of several by
 * name if the number of files is limited.
 */
function readExcerptUrls(content: Uint8Array): string[] {
  const text = gunzipSync(content).toString();
  const parsed: unknown = JSON.parse(text.slice(text.indexOf('{')));
  const single = EXCERPT.safeParse(parsed);
  return single.success
    ? [single.data.url]
    : Object.values(EXCERPT_GROUP.parse(parsed)).map(({ url }) => url);
}

/** Sorts files by their paths; most are in that order already, which costs little. */
export function sortByPath<T extends Pick<SiteFile, 'path'>>(files: Iterable<T>): T[] {
  return [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
}
