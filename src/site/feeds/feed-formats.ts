/** Formats of every feed, by the ending of its file; the first is the one that most apps read. */
export const FEED_FORMATS = [
  { ending: 'xml', name: 'RSS', type: 'application/rss+xml' },
  { ending: 'json', name: 'JSON', type: 'application/feed+json' },
] as const;
type FeedEnding = (typeof FEED_FORMATS)[number]['ending'];

/** Makes the address of the feed of what a page lists: `/sections/world/` → `/sections/world/feed.xml`. */
export function toFeedAddress(path: string, ending: FeedEnding = 'xml'): string {
  return `${path}feed.${ending}`;
}
