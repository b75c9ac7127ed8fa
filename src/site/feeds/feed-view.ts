import type { Label } from '../../articles/label.ts';
import { site } from '../../site.ts';
import type { Archive, Name } from '../data/archive.ts';
import type { Article } from '../data/get-articles.ts';
import { getShownFacts } from '../data/get-shown-facts.ts';
import type { List } from '../data/group-articles.ts';

/** Articles in a feed at the most: readers ask for what is new, often. */
const LENGTH = 50;

/** An article in a feed. */
type FeedItem = {
  /** As `Archive.getArticle` takes it. */
  id: string;
  path: string;
  title: string;
  lang: string;
  section: string;
  label?: Label;
  published: string;
  updated?: string;
  summary: string;
  byline: string[];
  source: { name: string; url?: string };
  /** Digest of the text. */
  body: string;
};

/** All that a feed holds; the texts of its articles by their digests. */
export type FeedView = {
  title: string;
  description: string;
  /** Address of the page that the feed follows. */
  path: string;
  /** Latest first. */
  items: FeedItem[];
};

/** Makes the view of the feed of all articles. */
export function toSiteFeedView({ articles }: Archive): FeedView {
  const { name: title, description } = site;
  return { title, description, path: '/', items: articles.slice(0, LENGTH).map(toItem) };
}

/** Makes the view of the feed of a section. */
export function toSectionFeedView({ name, path, articles }: List): FeedView {
  const items = articles.slice(0, LENGTH).map(toItem);
  return { title: `${site.name}: ${name}`, description: `Articles in ${name}.`, path, items };
}

/** Makes the view of the feed of a name. */
export function toNameFeedView({ entry, path, mentions }: Name): FeedView {
  const items = mentions.slice(0, LENGTH).map(({ article }) => toItem(article));
  return { title: `${site.name}: ${entry.name}`, description: entry.summary, path, items };
}

function toItem(article: Article): FeedItem {
  const { id, path, front, facts, digest } = article;
  const { title, lang, section, published, source, label } = front;
  const { byline, updated } = getShownFacts(article);
  return {
    ...{ id, path, title, lang, section, published, ...(updated && { updated }) },
    ...{ summary: front.dek ?? facts.summary, byline, body: digest },
    ...(label && { label }),
    source: { name: source.name, ...(source.url && { url: source.url }) },
  };
}
