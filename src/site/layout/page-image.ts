import { CARD_SIZE, MASTHEAD, toCardFile } from '../../photos/share-card.ts';
import { site } from '../../site.ts';

/** A picture that other sites show with a link to a page, by its address below the base. */
export type PageImage = { path: string; width: number; height: number; alt: string };

/** Describes the card of a page, which says what its title says. */
export function toPageImage(file: string, title: string): PageImage {
  return { path: `/photos/${file}`, ...CARD_SIZE, alt: title };
}

/** The picture of pages that have none of their own. */
export const MASTHEAD_IMAGE = toPageImage(toCardFile(MASTHEAD), `${site.name}: ${site.tagline}`);
