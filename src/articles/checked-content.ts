import type { CopyFacts } from '../copy/lines/copy-facts.ts';
import type { Registry } from '../names/registry/registry.ts';
import type { Oddity } from './clean-copy.ts';
import type { CopyLink } from './list-links.ts';
import type { PlacedFront, WaitingArticle, WithdrawnArticle } from './read-front-matter.ts';

/** What is checked of an article that is shown. */
export type CheckedArticle = PlacedFront & {
  facts: Pick<CopyFacts, 'words' | 'removals'>;
  /** Digest of its text; the same for two that say the same, empty where there is none. */
  textKey: string;
  links: readonly CopyLink[];
  /** What of the copy was not understood, and is shown as it stands. */
  oddities: readonly Oddity[];
};

/** What is checked of a content folder beside each file alone. */
export type CheckedContent = {
  articles: readonly CheckedArticle[];
  waiting: readonly WaitingArticle[];
  withdrawn: readonly WithdrawnArticle[];
  /** Nothing where something in it must be mended: then nobody knows whom it holds. */
  registry: Registry | undefined;
  /** Addresses of articles that cannot be read as they stand. */
  unread: readonly string[];
};
