import type { Archive } from '../data/archive.ts';

/** A link to a page of the site, by its address. */
export type PageLink = { name: string; path: string };

/** What every page shows around its own text. */
export type Frame = {
  sections: PageLink[];
  /** When the latest article was published; the front page alone tells it. */
  latest?: string;
};

/** Makes the frame of a page. */
export function toFrame({ sections }: Pick<Archive, 'sections'>): Frame {
  return { sections: sections.map(({ name, path }) => ({ name, path })) };
}
