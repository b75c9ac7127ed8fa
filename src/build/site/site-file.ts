import { hash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { z } from 'astro/zod';
import { toFile } from '../../base/address.ts';

/** What is to be known of a file of the built site; its content is not held, as archives are large. */
export type SiteFile = {
  /** Path below the site’s folder. */
  path: string;
  bytes: number;
  hash: string;
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

/** Notes what is to be known of a file. */
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
