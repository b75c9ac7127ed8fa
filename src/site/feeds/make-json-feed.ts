import { toPath } from '../../base/address.ts';
import { site } from '../../site.ts';
import { getShownFacts } from '../data/get-shown-facts.ts';
import { FEED_LENGTH, type FeedOptions } from './make-rss.ts';
import { toAbsoluteLinks } from './to-absolute-links.ts';

/** Makes a JSON Feed 1.1 (jsonfeed.org/version/1.1) of the latest articles, with their whole text. */
export function makeJsonFeed({
  title,
  description,
  path,
  articles,
  origin,
}: FeedOptions): Response {
  const toUrl = (to: string) => new URL(toPath(to), origin).href;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: toUrl(path),
    feed_url: toUrl(`${path}feed.json`),
    language: site.lang,
    items: articles.slice(0, FEED_LENGTH).map(({ front, facts, getHtml, path: to }) => {
      const { byline, updated } = getShownFacts({ front, facts });
      const authors = byline.length > 0 ? byline : [front.source.name];
      return {
        id: toUrl(to),
        url: toUrl(to),
        ...(front.source.url && { external_url: encodeURI(front.source.url) }),
        title: front.title,
        summary: front.dek ?? facts.summary,
        content_html: toAbsoluteLinks(getHtml(), toUrl(to)),
        date_published: new Date(front.published).toISOString(),
        ...(updated && { date_modified: new Date(updated).toISOString() }),
        tags: [front.section],
        language: front.lang,
        authors: authors.map((name) => ({ name })),
      };
    }),
  };
  return Response.json(feed, { headers: { 'content-type': 'application/feed+json' } });
}
