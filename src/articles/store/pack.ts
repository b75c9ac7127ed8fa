import type { CopyFacts } from '../../copy/lines/copy-facts.ts';
import type { PhotoFile } from '../../photos/photo-file.ts';
import type { FrontMatter } from '../article-schema.ts';
import type { CopyLink } from '../list-links.ts';

/** What is kept of an article from build to build. Its text lies in the pack's second file. */
export type PackedArticle = {
  id: string;
  /** Path below the content folder. */
  path: string;
  /** Digest of the article's file, and size and time of its picture's. */
  source: string;
  front: FrontMatter;
  facts: CopyFacts;
  photo?: PhotoFile;
  /** Digest of all that was made of the article. */
  digest: string;
  /** What `findTwins` compares, in base64; empty for a short text. */
  signature: string;
  /** Digest of its text without case, marks and punctuation; empty where there is none. */
  textKey: string;
  /** Links of the copy that stay on this site, or are none. */
  links: CopyLink[];
  /** Where the HTML begins in the file of texts, its bytes, and those of the words after it. */
  place: [start: number, html: number, words: number];
};

/** Some articles of a year; which ones follows from their ids. */
export type Pack = {
  /** Digest of the code that made it. */
  code: string;
  /** Digest of the registry whose names were found. */
  registry: string;
  /** Name of the file of texts. */
  texts: string;
  /** Every word of its articles once, parted by spaces. */
  words: string;
  articles: PackedArticle[];
};

/** An article's text as the pipeline wrote it, and its folded words. */
export type PackedText = { html: string; words: string };
