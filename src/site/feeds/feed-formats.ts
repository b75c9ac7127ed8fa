/** Formats of every feed, by the ending of its file; what readers of feeds ask for first stands first. */
export const FEED_FORMATS = [
  { ending: 'xml', name: 'RSS', type: 'application/rss+xml' },
  { ending: 'json', name: 'JSON', type: 'application/feed+json' },
] as const;
export type FeedEnding = (typeof FEED_FORMATS)[number]['ending'];

/** Makes the address of the feed of what a page lists: `/sections/world/` → `/sections/world/feed.xml`. */
export function toFeedAddress(path: string, ending: FeedEnding = 'xml'): string {
  return `${path}feed.${ending}`;
}
