/** What a delivery says about an article beside its copy; a fact that it does not say is left out. */
export type DeliveredFacts = {
  title?: string;
  dek?: string;
  /** A day, or a moment with its zone, in the form of the front matter. */
  published?: string;
  updated?: string;
  section?: string;
  sourceName?: string;
  sourceUrl?: string;
  byline?: string[];
  /** BCP 47 tag. */
  lang?: string;
};

/** One article as a reader recognised it in what was delivered. */
export type Delivery = {
  facts: DeliveredFacts;
  /** The text line for line; markdown where it came as HTML. */
  copy: string;
  form: 'plain' | 'markdown';
  /** Was kept off the site that it comes from. */
  isDraft?: boolean;
};

/** A kind of file that the importer reads. */
export type Reader = {
  /** What an editor calls it: “RSS feed”. */
  name: string;
  /** Says, by its content, whether a file is of this kind. */
  matches: (text: string) => boolean;
  /** @throws ImportError where it holds no article. */
  read: (text: string, options: ReadOptions) => Delivery[];
};

export type ReadOptions = {
  /** A plain dump holds one article, whatever it looks like. */
  isSingle?: boolean;
};
