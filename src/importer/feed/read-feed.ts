import { parseFeed } from 'feedsmith';
import { skipProlog } from '../decode/skip-prolog.ts';
import type { Delivery, Reader } from '../delivery.ts';
import { ImportError } from '../import-error.ts';
import { type FeedItem, toDelivery } from './feed-item.ts';

type ParsedFeed = ReturnType<typeof parseFeed<string>>;
type RssItem = NonNullable<Extract<ParsedFeed, { format: 'rss' }>['feed']['items']>[number];
type Media = NonNullable<RssItem['media']>;

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

/** Brings the entries of every kind of feed into one form. */
function listFeedItems({ format, feed }: ParsedFeed): FeedItem[] {
  if (format === 'json') {
    return (feed.items ?? []).map((item) => ({
      title: item.title,
      html: item.content_html,
      text: item.content_text ?? item.summary,
      summary: item.content_html && item.summary,
      url: item.url ?? item.external_url,
      base: feed.home_page_url,
      published: item.date_published,
      updated: item.date_modified,
      sections: item.tags,
      authors: (item.authors ?? feed.authors)?.map(({ name }) => name),
      source: feed.title,
      enclosures: item.attachments?.map(({ url, mime_type: type }) => ({ url, type })),
      lang: item.language ?? feed.language,
    }));
  }
  if (format === 'atom') {
    return (feed.entries ?? []).map((entry) => {
      const body = entry.content ?? entry.summary;
      const isText = !body?.type || body.type === 'text';
      const link = (name: string) => entry.links?.filter(({ rel = 'alternate' }) => rel === name);
      return {
        title: entry.title?.value,
        [isText ? 'text' : 'html']: body?.value,
        summary: entry.content && entry.summary?.value,
        url: link('alternate')?.[0]?.href,
        base: entry.xml?.base ?? feed.xml?.base,
        published: entry.published,
        updated: entry.updated,
        sections: entry.categories?.map(({ label, term }) => label ?? term),
        authors: (entry.authors ?? feed.authors)?.map(({ name }) => name),
        source: entry.source?.title?.value ?? feed.title?.value,
        photos: listPhotos(entry.media),
        enclosures: link('enclosure')?.map(({ href, type }) => ({ url: href, type })),
        lang: entry.xml?.lang ?? entry.content?.xml?.lang ?? feed.xml?.lang,
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
      lang: item.dc?.languages?.[0] ?? feed.dc?.languages?.[0],
    }));
  }
  return (feed.items ?? []).map((item) => ({
    title: item.title,
    html: item.content?.encoded ?? item.description,
    summary: item.content?.encoded && item.description,
    url: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
    base: item.xml?.base ?? feed.xml?.base ?? feed.link,
    published: item.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0],
    updated: item.dcterms?.modified?.[0] ?? item.atom?.updated,
    sections: item.categories?.map(({ name }) => name),
    authors: listAuthors(item),
    source: item.source?.title ?? feed.title,
    photos: listPhotos(item.media),
    enclosures: item.enclosures,
    lang: item.xml?.lang ?? item.dc?.languages?.[0] ?? feed.language,
  }));
}

function listAuthors(item: RssItem): (string | undefined)[] {
  const named = [
    item.dc?.creators,
    ...[item.authors, item.atom?.authors].map((list) => list?.map(toName)),
  ];
  return named.find((names) => names?.some(Boolean)) ?? [item.itunes?.author];
}

/** RSS writes `desk@quay.example (Ana Ferrer)`, or the name alone. */
function toName(author: { name?: string | undefined } | string): string | undefined {
  return typeof author === 'string' ? author : author.name;
}

/** Captions and credits of the pictures beside an entry’s text. */
function listPhotos(media: Media | undefined): { caption: string; credit?: string | undefined }[] {
  const contents = [
    ...(media?.contents ?? []),
    ...(media?.groups ?? []).flatMap(({ contents: list }) => list ?? []),
  ];
  const single = media?.description ?? media?.title;
  const photos = contents.map((content) => ({
    caption: (content.description ?? (contents.length === 1 ? single : undefined))?.value ?? '',
    credit: (content.credits ?? media?.credits)?.[0]?.value,
  }));
  return photos.filter(({ caption }) => caption.trim());
}
