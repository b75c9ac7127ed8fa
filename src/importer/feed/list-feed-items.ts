import type { parseFeed } from 'feedsmith';
import type { FeedItem } from './feed-item.ts';

type ParsedFeed = ReturnType<typeof parseFeed<string>>;

/** Brings the entries of every kind of feed into one form. */
export function listFeedItems({ format, feed }: ParsedFeed): FeedItem[] {
  if (format === 'json') {
    return (feed.items ?? []).map((item) => ({
      title: item.title,
      html: item.content_html,
      text: item.content_text ?? item.summary,
      url: item.url ?? item.external_url,
      published: item.date_published,
      updated: item.date_modified,
      sections: item.tags,
      authors: (item.authors ?? feed.authors)?.map(({ name }) => name),
      source: feed.title,
      lang: item.language ?? feed.language,
    }));
  }
  if (format === 'atom') {
    return (feed.entries ?? []).map((entry) => {
      const body = entry.content ?? entry.summary;
      const isText = !body?.type || body.type === 'text';
      return {
        title: entry.title?.value,
        [isText ? 'text' : 'html']: body?.value,
        url: entry.links?.find(({ rel }) => !rel || rel === 'alternate')?.href,
        published: entry.published,
        updated: entry.updated,
        sections: entry.categories?.map(({ label, term }) => label ?? term),
        authors: (entry.authors ?? feed.authors)?.map(({ name }) => name),
        source: feed.title?.value,
        lang: entry.xml?.lang ?? feed.xml?.lang,
      };
    });
  }
  if (format === 'rdf') {
    return (feed.items ?? []).map((item) => ({
      title: item.title,
      html: item.content?.encoded ?? item.description,
      url: item.link,
      published: item.dc?.dates?.[0],
      sections: item.dc?.subjects,
      authors: item.dc?.creators,
      source: feed.title,
      lang: feed.dc?.languages?.[0],
    }));
  }
  return (feed.items ?? []).map((item) => ({
    title: item.title,
    html: item.content?.encoded ?? item.description,
    summary: item.content?.encoded && item.description,
    url: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
    published: item.pubDate ?? item.dc?.dates?.[0],
    sections: item.categories?.map(({ name }) => name),
    authors: item.dc?.creators ?? item.authors?.map(String),
    source: feed.title,
    lang: feed.language,
  }));
}
