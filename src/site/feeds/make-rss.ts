import { generateRssFeed } from 'feedsmith';
import { makeToUrl, type ToUrl } from '../../base/address.ts';
import { toHtmlText } from '../../base/text/to-html-text.ts';
import { toXmlText } from '../../base/text/to-xml-text.ts';
import { site } from '../../site.ts';
import { toFeedAddress } from './feed-formats.ts';
import type { FeedItem, FeedView } from './feed-view.ts';
import { findPicture, makeItemHtml } from './make-item-html.ts';

/** What a feed is made from. */
export type FeedOptions = {
  view: FeedView;
  /** Reads the HTML of an article’s text. */
  readHtml: (id: string) => string;
  /** Origin of the site; Astro gives it. */
  origin: URL | undefined;
};

/** Makes an RSS 2.0 feed of the latest articles, with their whole text. */
export function makeRss({ view, readHtml, origin }: FeedOptions): Response {
  const { title, description, path, items } = view;
  const toUrl = makeToUrl(origin);
  const [latest] = items;
  const changed = latest && new Date(latest.updated ?? latest.published);
  const feed = generateRssFeed({
    title: toXmlText(title),
    link: toUrl(path),
    description: toHtmlText(toXmlText(description)),
    language: site.lang,
    ...(changed && { lastBuildDate: changed }),
    atom: {
      links: [
        { href: toUrl(toFeedAddress(path, 'xml')), rel: 'self', type: 'application/rss+xml' },
      ],
    },
    items: items.map((item) => ({
      title: toXmlText(item.title),
      link: toUrl(item.path),
      guid: { value: toUrl(item.path), isPermaLink: true },
      pubDate: new Date(item.published),
      // Readers take it for HTML (rssboard.org/rss-specification).
      description: toHtmlText(toXmlText(item.summary)),
      content: { encoded: toXmlText(makeItemHtml(item, readHtml, toUrl)) },
      ...(item.updated && { dcterms: { modified: [new Date(item.updated)] } }),
      ...describeArticle(item),
      ...describePicture(item, toUrl),
    })),
  });
  return new Response(feed, { headers: { 'content-type': 'application/xml' } });
}

/** RSS knows authors by their mail alone, so that they are named as Dublin Core does. */
function describeArticle({ article, lang }: FeedItem) {
  if (!article) return { dc: { languages: [lang] } };
  const { authors, source, tags } = article;
  return {
    categories: tags.map((name) => ({ name: toXmlText(name) })),
    dc: {
      creators: authors.map(toXmlText),
      publishers: [toXmlText(source.name)],
      ...(source.url && { sources: [source.url] }),
      languages: [lang],
    },
  };
}

function describePicture(item: FeedItem, toUrl: ToUrl) {
  const picture = findPicture(item);
  if (!picture) return {};
  const { path, width, height, alt, caption, credit } = picture;
  const content = {
    url: toUrl(path),
    type: 'image/jpeg',
    medium: 'image',
    width,
    height,
    title: { value: toXmlText(alt), type: 'plain' },
    ...(caption && { description: { value: toXmlText(caption), type: 'plain' } }),
    ...(credit && { credits: [{ value: toXmlText(credit) }] }),
  };
  return { media: { contents: [content] } };
}
