import type { ArticleName } from '../../names/match/gather-mentions.ts';

/** A photo that the copy describes; the picture itself is rarely delivered. */
export type Photo = { caption: string; credit?: string };

/** What cleaning took out of the text, and why; every line stands here or in the text. */
export type Removal = {
  /** Name of the rule, as in `pipeline.ts`. */
  rule: string;
  /** Line of the article's file, counted from 1. */
  line: number;
  /** The line as delivered; for a `part`, that part of it alone. */
  text: string;
  /** The rest of the line stands in the text. */
  part?: true;
  /** The fact that it became; a line without one is shown nowhere. */
  became?: 'photo' | 'byline' | 'dateline' | 'updated' | 'agency' | 'summary';
};

/** What copy says about itself; front matter that says the same wins. */
export type FoundFacts = {
  /** Names, as delivered. */
  byline: string[];
  /** Where the story was filed from, and the day if it says so: `LONDON, April 7`, `London / BEIRUT`. */
  dateline?: string;
  /** Agencies, and papers that sign like one, as delivered. */
  agency: string[];
  /** A day, like `2021-10-03`. */
  updated?: string;
  /** Points that a site sets above the text. */
  summary: string[];
};

/** A short line of the text, which a site may have set around it. */
export type ShortLine = {
  /** Line of the article's file, counted from 1. */
  line: number;
  text: string;
  /** Where it stands: above the first long line, below the last, or between. */
  place: 'head' | 'middle' | 'tail';
  /** The line below it is short as well. */
  joined?: true;
};

/** What an article's copy says beside its text. */
export type CopyFacts = {
  photos: Photo[];
  removals: Removal[];
  found: FoundFacts;
  /** The text's first words, for lists; without markup. */
  summary: string;
  /** Words of body text: captions do not count. */
  words: number;
  /** Lines of the text that are furniture if they recur in other articles of the source. */
  shortLines: ShortLine[];
  /** Registered names in headline, captions and text, each once. */
  names: ArticleName[];
  /** Names that are not registered, and have a registered one in them: “Air Canada”. */
  longerNames: string[];
};

declare module 'vfile' {
  interface DataMap {
    /** Headline that the front matter gives. */
    title: string;
    photos: Photo[];
    /** Section and publisher that the front matter gives. */
    section: string;
    source: string;
    removals: Removal[];
    found: FoundFacts;
    summary: string;
    words: number;
    /** Lines that the source has around its texts, as an editor confirmed them. */
    furniture: readonly string[];
    shortLines: ShortLine[];
  }
}
