import { getShownFacts } from '../../articles/get-shown-facts.ts';
import type { WithdrawnArticle } from '../../articles/read-front-matter.ts';
import { toArticleAddress } from '../../base/address.ts';
import { getStrings } from '../../base/strings/strings.ts';
import type { Photo } from '../../copy/lines/copy-facts.ts';
import { type ShownPhoto, toShownPhoto } from '../../photos/photo-file.ts';
import { site } from '../../site.ts';
import { type Archive, hasFeed, type Name } from '../data/archive.ts';
import { findChange } from '../data/find-change.ts';
import type { Article } from '../data/get-articles.ts';
import type { List } from '../data/group-articles.ts';
import type { Signer } from '../data/signers.ts';

/** Items in a feed at the most: readers ask for what is new, often. */
const LENGTH = 50;
/** The feed has the most recently changed of this many latest articles. */
const LOOKED_AT = 200;

/** An article in a feed; or the notice that one was withdrawn, under the address that it had. */
export type FeedItem = {
  path: string;
  title: string;
  lang: string;
  published: string;
  /** Day or time of the last update or correction. */
  updated?: string;
  summary: string;
  /** What an article has, and a notice has not. */
  article?: {
    /** As `Archive.getArticle` takes it. */
    id: string;
    /** Its section, and its label if it is not a plain report. */
    tags: string[];
    /** Its writers; if none is named, its agencies, or the paper that it comes from. */
    authors: string[];
    source: { name: string; url?: string };
    photo?: ShownPhoto;
    /** The first is that of the picture, where there is one. */
    captions: Photo[];
    corrections: { date: string; text: string }[];
    /** Digest of the text. */
    body: string;
  };
};

/** All that a feed holds; the texts of its articles by their digests. */
export type FeedView = {
  title: string;
  description: string;
  /** Address of the page that the feed follows. */
  path: string;
  /** The most recently changed first. */
  items: FeedItem[];
};

/** Makes the view of the feed of all articles, and of what was withdrawn. */
export function toSiteFeedView({ articles, withdrawn }: Archive): FeedView {
  const { name: title, description } = site;
  const items = listItems(articles.slice(0, LOOKED_AT), withdrawn);
  return { title, description, path: '/', items };
}

/** Makes the view of the feed of a section. */
export function toSectionFeedView({ name, path, articles }: List): FeedView {
  const items = listItems(articles.slice(0, LOOKED_AT));
  return { title: `${site.name}: ${name}`, description: `Articles in ${name}.`, path, items };
}

/** Makes the view of the feed of a name. */
export function toNameFeedView({ entry, path, mentions }: Name): FeedView {
  const items = listItems(mentions.slice(0, LOOKED_AT));
  return { title: `${site.name}: ${entry.name}`, description: entry.summary, path, items };
}

/** Makes the view of the feed of what someone signed. */
export function toSignerFeedView({ name, path, articles }: Signer): FeedView {
  const title = getStrings(site.lang).signedBy(name);
  const items = listItems(articles.slice(0, LOOKED_AT));
  return { title: `${site.name}: ${title}`, description: `${title}.`, path, items };
}

/** A feed of what a list has, by the address of the page that it follows. */
export type ListFeed = { path: string; makeView: () => FeedView };

/** Lists the feeds of a site, beside that of all articles: of sections, of names, and of who signed. */
export function listFeeds(archive: Archive): ListFeed[] {
  const { sections, names, signers } = archive;
  const followed = [...names.values()].filter((name) => hasFeed(archive, name));
  return [
    ...sections.map((list) => ({ path: list.path, makeView: () => toSectionFeedView(list) })),
    ...followed.map((name) => {
      return { path: name.path, makeView: () => toNameFeedView(name) };
    }),
    ...signers.list.map((signer) => {
      return { path: signer.path, makeView: () => toSignerFeedView(signer) };
    }),
  ];
}

/** Items that were changed at the same moment stay in the order of the list. */
function listItems(
  articles: readonly Article[],
  withdrawn: readonly WithdrawnArticle[] = [],
): FeedItem[] {
  // What an item holds is read from the store: of those alone that are in the feed.
  const items = [
    ...articles.map((article) => {
      return { moment: findChange(article).moment, make: () => toItem(article) };
    }),
    ...withdrawn.map((notice) => {
      return { moment: Date.parse(notice.withdrawn.date), make: () => toNotice(notice) };
    }),
  ];
  const latest = items.sort((a, b) => b.moment - a.moment).slice(0, LENGTH);
  return latest.map(({ make }) => make());
}

function toItem(article: Article): FeedItem {
  const { id, path, front, facts, digest, photo } = article;
  const { title, lang, section, published, source, corrections, label } = front;
  const t = getStrings(site.lang);
  const { byline, agencies } = getShownFacts(article);
  const { date } = findChange(article);
  const named = byline.length > 0 ? byline : agencies;
  return {
    path,
    title,
    lang,
    published,
    ...(date !== published && { updated: date }),
    summary: front.dek ?? facts.summary,
    article: {
      id,
      corrections,
      captions: article.getFacts().photos,
      body: digest,
      tags: [section, ...(label ? [t.labels[label]] : [])],
      authors: named.length > 0 ? named : [source.name],
      source: { name: source.name, ...(source.url && { url: source.url }) },
      ...(photo && { photo: toShownPhoto(photo) }),
    },
  };
}

function toNotice({ id, lang, withdrawn }: WithdrawnArticle): FeedItem {
  const { date, reason } = withdrawn;
  const { withdrawn: title } = getStrings(lang);
  return {
    path: toArticleAddress(id),
    title,
    lang,
    published: date,
    updated: date,
    summary: reason,
  };
}
