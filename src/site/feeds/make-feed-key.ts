import type { Article } from '../data/get-articles.ts';
import { makeFileKey } from '../data/make-key.ts';
import { FEED_LENGTH } from './make-rss.ts';

/**
 * Makes the key of a feed.
 *
 * @param about What the feed says of itself.
 * @param articles Latest first.
 */
export function makeFeedKey(about: readonly string[], articles: readonly Article[]): string {
  return makeFileKey(
    about,
    articles.slice(0, FEED_LENGTH).map(({ digest }) => digest),
  );
}
