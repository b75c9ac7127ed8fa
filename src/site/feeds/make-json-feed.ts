import { toPath } from '../../base/address.ts';
import { getStrings } from '../../base/strings/strings.ts';
import { site } from '../../site.ts';
import type { FeedOptions } from './make-rss.ts';
import { toAbsoluteLinks } from './to-absolute-links.ts';

/** Makes a JSON Feed 1.1 (jsonfeed.org/version/1.1) of the latest articles, with their whole text. */
export function makeJsonFeed({ view, readHtml, origin }: FeedOptions): Response {
  const { title, description, path, items } = view;
  const t = getStrings(site.lang);
  const toUrl = (to: string) => new URL(toPath(to), origin).href;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: toUrl(path),
    feed_url: toUrl(`${path}feed.json`),
    language: site.lang,
    items: items.map(({ source, byline, updated, label, ...item }) => {
      const authors = byline.length > 0 ? byline : [source.name];
      return {
        id: toUrl(item.path),
        url: toUrl(item.path),
        ...(source.url && { external_url: encodeURI(source.url) }),
        title: item.title,
        summary: item.summary,
        content_html: toAbsoluteLinks(readHtml(item.id), toUrl(item.path)),
        date_published: new Date(item.published).toISOString(),
        ...(updated && { date_modified: new Date(updated).toISOString() }),
        tags: [item.section, ...(label ? [t.labels[label]] : [])],
        language: item.lang,
        authors: authors.map((name) => ({ name })),
      };
    }),
  };
  return Response.json(feed, { headers: { 'content-type': 'application/feed+json' } });
}
