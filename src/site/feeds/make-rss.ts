import rss from '@astrojs/rss';
import { toPath } from '../../base/address.ts';
import { getStrings } from '../../base/strings/strings.ts';
import { toHtmlText } from '../../base/to-html-text.ts';
import { toXmlText } from '../../base/to-xml-text.ts';
import { site } from '../../site.ts';
import type { FeedView } from './feed-view.ts';
import { toAbsoluteLinks } from './to-absolute-links.ts';

/** What a feed is written of. */
export type FeedOptions = {
  view: FeedView;
  /** Reads the HTML of an article’s text. */
  readHtml: (id: string) => string;
  /** Origin of the site; Astro gives it. */
  origin: URL | undefined;
};

/** Makes an RSS 2.0 feed of the latest articles, with their whole text. */
export function makeRss({ view, readHtml, origin }: FeedOptions): Promise<Response> {
  const { title, description, path, items } = view;
  const t = getStrings(site.lang);
  const toUrl = (to: string) => new URL(toPath(to), origin).href;
  return rss({
    title: toXmlText(title),
    description: toHtmlText(toXmlText(description)),
    site: new URL(toPath(path), origin),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${site.lang}</language><atom:link href="${toUrl(`${path}feed.xml`)}" rel="self" type="application/rss+xml"/>`,
    items: items.map((item) => ({
      title: toXmlText(item.title),
      link: toUrl(item.path),
      pubDate: new Date(item.published),
      // Readers take it for HTML (rssboard.org/rss-specification).
      description: toHtmlText(toXmlText(item.summary)),
      categories: [toXmlText(item.section), ...(item.label ? [t.labels[item.label]] : [])],
      content: toXmlText(toAbsoluteLinks(readHtml(item.id), toUrl(item.path))),
    })),
  });
}
