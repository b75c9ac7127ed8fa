/** An article of `content/`, with what a new delivery of it is recognised by. */
export type ArchivedArticle = {
  /** Absolute path of its file. */
  path: string;
  /** What identifies it: its address at the source, its digest, its headline, its first sentence. */
  keys: readonly string[];
  digest: string;
  /** Sample of its shingles, as `sketchText` makes it: two versions of a story share some. */
  sketch: Uint32Array;
  sourceUrl?: string | undefined;
  sourceName?: string | undefined;
  published?: string | undefined;
  section?: string | undefined;
  /** Address on the site: `2024/09/talks-open`; a draft may have none. */
  id?: string | undefined;
  /** What a draft lacks; nothing for an article. */
  lacks: readonly string[];
};
