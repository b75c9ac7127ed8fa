import { generateJsonFeed } from 'feedsmith';
import { makeToUrl, type ToUrl } from '../../base/address.ts';
import { site } from '../../site.ts';
import { toFeedAddress } from './feed-formats.ts';
import type { FeedItem } from './feed-view.ts';
import { findPicture, makeItemHtml } from './make-item-html.ts';
import type { FeedOptions } from './make-rss.ts';

/** Makes a JSON Feed 1.1 (jsonfeed.org/version/1.1) of the latest articles, with their whole text. */
export function makeJsonFeed({ view, readHtml, origin }: FeedOptions): Response {
  const { title, description, path, items } = view;
  const toUrl = makeToUrl(origin);
  const feed = generateJsonFeed({
    title,
    description,
    home_page_url: toUrl(path),
    feed_url: toUrl(toFeedAddress(path, 'json')),
    language: site.lang,
    items: items.map((item) => ({
      id: toUrl(item.path),
      url: toUrl(item.path),
      title: item.title,
      summary: item.summary,
      content_html: makeItemHtml(item, readHtml, toUrl),
      date_published: new Date(item.published),
      ...(item.updated && { date_modified: new Date(item.updated) }),
      language: item.lang,
      ...describeArticle(item),
      ...describePicture(item, toUrl),
    })),
  });
  // A feed without items is one all the same.
  const whole = { items: [], ...(feed as object) };
  return Response.json(whole, { headers: { 'content-type': 'application/feed+json' } });
}

function describeArticle({ article }: FeedItem) {
  if (!article) return {};
  const { authors, source, tags } = article;
  return {
    ...(source.url && { external_url: encodeURI(source.url) }),
    tags,
    authors: authors.map((name) => ({ name })),
  };
}

/** JSON Feed has no field for a caption: the title of the attachment has it, with the credit. */
function describePicture(item: FeedItem, toUrl: ToUrl) {
  const picture = findPicture(item);
  if (!picture) return {};
  const { path, alt, caption, credit } = picture;
  const url = toUrl(path);
  const title = [caption ?? alt, credit].filter(Boolean).join(' ');
  return { image: url, attachments: [{ url, mime_type: 'image/jpeg', title }] };
}
