import type { ArticleName } from '../names/gather-mentions.ts';

/** A photo that the copy describes; the picture itself is rarely delivered. */
export type Photo = { caption: string; credit?: string };

/** What cleaning took out of the text, and why; every line stands here or in the text. */
export type Removal = {
  /** Name of the rule, as in `pipeline.ts`. */
  rule: string;
  /** Line of the article's file, counted from 1. */
  line: number;
  /** The line as delivered. */
  text: string;
  /** The fact that it became; a line without one is shown nowhere. */
  became?: 'photo' | 'byline' | 'dateline' | 'dek' | 'updated' | 'origin';
};

/** What an article's copy says beside its text. */
export type CopyFacts = {
  photos: Photo[];
  removals: Removal[];
  /** The text's first words, for lists; without markup. */
  summary: string;
  /** Words of body text: captions do not count. */
  words: number;
  /** Registered names in headline, captions and text, each once. */
  names: ArticleName[];
};

declare module 'vfile' {
  interface DataMap {
    /** Headline that the front matter gives. */
    title: string;
    photos: Photo[];
    removals: Removal[];
    summary: string;
    words: number;
  }
}
