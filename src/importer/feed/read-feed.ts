import { parseFeed } from 'feedsmith';
import { skipProlog } from '../decode/skip-prolog.ts';
import type { Delivery, Reader } from '../delivery.ts';
import { ImportError } from '../import-error.ts';
import { toDelivery } from './feed-item.ts';
import { listFeedItems } from './list-feed-items.ts';

const XML_FEED = /^<(?:rss|(?:[\w-]+:)?feed|rdf:RDF)\b/i;
const JSON_FEED = /^\s*\{[\s\S]*"version"\s*:\s*"https?:(?:\\?\/){2}jsonfeed\.org/;

/** Reads a saved feed: RSS, RDF, Atom or JSON Feed. */
export const readFeed: Reader = {
  name: 'a feed',
  matches: (text) => XML_FEED.test(skipProlog(text, true)) || JSON_FEED.test(text),
  read(text): Delivery[] {
    const deliveries = listFeedItems(parse(text)).flatMap(toDelivery);
    if (deliveries.length === 0) {
      throw new ImportError('The feed has no entry with a text. Save it again once it has some.');
    }
    return deliveries;
  },
};

function parse(text: string) {
  try {
    return parseFeed(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ImportError(`The feed cannot be read: ${reason}. Save it anew.`);
  }
}
