import { getDigest } from '../base/get-digest.ts';
import { site } from '../site.ts';

/** What the picture says that other sites show with a link to a page. */
export type ShareCard = {
  title: string;
  lang: string;
  /** Stands above the title: the section of an article. */
  label?: string;
  /** Stands at the foot: where an article comes from, and of which day. */
  foot: string;
  /** Digest of the picture beside it. */
  photo?: string;
};

/** Pixels, as the sites that show them advise. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** To be raised when cards are drawn otherwise: the name of a file tells what is in it. */
const LOOK = 2;

/** The scripts that the fonts of `fonts.conf` have, and what all scripts share. */
const DRAWABLE =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** The card of pages that have none of their own. */
export const MASTHEAD: ShareCard = { title: site.name, lang: site.lang, foot: site.tagline };

/** Tells whether the fonts at hand have all letters of a text. */
export function isDrawable(text: string): boolean {
  return DRAWABLE.test(text) && !/\p{Extended_Pictographic}/u.test(text);
}

/** Names the file of a card, below the folder of pictures: `share-1f0c….png`. */
export function toCardFile(card: ShareCard): string {
  const digest = getDigest(JSON.stringify([LOOK, site.name, card])).slice(0, 16);
  return `share-${digest}.${card.photo ? 'jpg' : 'png'}`;
}
