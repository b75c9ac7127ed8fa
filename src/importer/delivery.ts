/** What a delivery says about an article, beside its copy; facts that it does not state are missing. */
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

/** What was said of a fact, as `--evidence` prints it. */
export type Evidence = {
  fact: keyof DeliveredFacts;
  value: string;
  /** Where it stands: `JSON-LD NewsArticle`, `<time>`, `line 3`. */
  from: string;
  /** Why it was left out; chosen, or in agreement, where nothing is said. */
  refused?: string;
};

/** One article as a reader recognised it in what was delivered. */
export type Delivery = {
  facts: DeliveredFacts;
  /** The text line for line; markdown where it came as HTML. */
  copy: string;
  form: 'plain' | 'markdown';
  /** Was not published on the site that it comes from, or may not be whole. */
  isDraft?: boolean;
  /** What an editor should know: what stayed unsure, and why. */
  notes?: string[];
  /** What was said of each fact, and where. */
  evidence?: Evidence[];
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
