import rss from '@astrojs/rss';
import { toPath } from '../../base/address.ts';
import { site } from '../../site.ts';
import type { Article } from '../data/get-articles.ts';
import { toAbsoluteLinks } from './to-absolute-links.ts';
import { toHtmlText } from './to-html-text.ts';
import { toXmlText } from './to-xml-text.ts';

/** Articles in a feed at the most: readers ask for what is new, often. */
export const FEED_LENGTH = 50;

export type FeedOptions = {
  title: string;
  description: string;
  /** Address, below the base, of the page that the feed follows. */
  path: string;
  /** Latest first. */
  articles: readonly Article[];
  /** Origin of the site; Astro gives it. */
  origin: URL | undefined;
};

/** Makes an RSS 2.0 feed of the latest articles, with their whole text. */
export function makeRss({
  title,
  description,
  path,
  articles,
  origin,
}: FeedOptions): Promise<Response> {
  const self = new URL(toPath(`${path}feed.xml`), origin).href;
  return rss({
    title: toXmlText(title),
    description: toHtmlText(toXmlText(description)),
    site: new URL(toPath(path), origin),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${site.lang}</language><atom:link href="${self}" rel="self" type="application/rss+xml"/>`,
    items: articles.slice(0, FEED_LENGTH).map((article) => ({
      title: toXmlText(article.front.title),
      link: new URL(toPath(article.path), origin).href,
      pubDate: new Date(article.front.published),
      // Readers take it for HTML (rssboard.org/rss-specification).
      description: toHtmlText(toXmlText(article.front.dek ?? article.facts.summary)),
      categories: [toXmlText(article.front.section)],
      content: toXmlText(
        toAbsoluteLinks(article.getHtml(), new URL(toPath(article.path), origin).href),
      ),
    })),
  });
}
