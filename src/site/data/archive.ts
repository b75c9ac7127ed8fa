import type { WithdrawnArticle } from '../../articles/read-front-matter.ts';
import type { Revision } from '../../articles/revisions/find-revisions.ts';
import type { Revisions } from '../../articles/revisions/read-revisions.ts';
import type { Listed } from '../../base/text/split-list.ts';
import { getRef, type NameEntry, type NameRef } from '../../names/registry/registry.ts';
import type { Article } from './get-articles.ts';
import { groupByDay, groupByMonth, groupBySection, type List } from './group-articles.ts';
import { makeNeighbourFinder, type Neighbours } from './neighbours.ts';
import { listSigners, type Signers } from './signers.ts';

/** A name, and the articles that mention it. */
export type Name = {
  entry: NameEntry;
  ref: NameRef;
  /** Address: `/people/ibrahim-kalin/`. */
  path: string;
  /** The articles that mention it, latest first. */
  mentions: Listed<Article>;
};

/** The first sentence of an article that has a name, and the spelling in it. */
export type Mention = { sentence: string; surface: string };

/** All content of a site. Pages are made of views, and views of the archive. */
export type Archive = {
  /** Latest first; those of the same moment by their id. */
  articles: Listed<Article>;
  /** Articles that an editor has pinned to the front page, in this order. */
  pinned: readonly Article[];
  /** In the order of `site.ts`, then by name. */
  sections: readonly List[];
  /** Latest first. */
  months: readonly List[];
  /** Those that have articles, latest first. */
  days: readonly List[];
  /** Every registered name, by reference. */
  names: ReadonlyMap<NameRef, Name>;
  /** Who signed articles, and what. */
  signers: Signers;
  /** Lists the changes of an article since readers first saw it, the latest first. */
  getRevisions: (article: Pick<Article, 'id'>) => readonly Revision[];
  /** Withdrawn articles: only their address and a notice are published. */
  withdrawn: readonly WithdrawnArticle[];
  getArticle: (id: string) => Article | undefined;
  /** Gives the place of an article among all, from 0. */
  getRank: (article: Article) => number;
  getNeighbours: (article: Article) => Neighbours;
  /** Tells whether an article has a share picture: the latest have. */
  isShared: (article: Article) => boolean;
  /** Each article has a file of its text beside its page. */
  hasTexts: boolean;
  /** How many articles a name needs to have a feed. */
  nameFeeds: number;
  /** Finds the others that report the same story. */
  getTwins: (article: Article) => Article[];
  /** Reads the HTML of an article’s text. */
  readHtml: (id: string) => string;
};

type Parts = {
  /** Latest first. */
  articles: readonly Article[];
  withdrawn?: readonly WithdrawnArticle[];
  entries: readonly NameEntry[];
  /** Ids of the articles that an editor has pinned to the front page; ids of no article are ignored. */
  pins?: readonly string[];
  /** Changes of articles, by their ids. */
  revisions?: Revisions;
  /** How many of the latest articles have a share picture. */
  shared?: number;
  /** Each article has a file of its text beside its page. */
  hasTexts?: boolean;
  /** How many articles a name needs to have a feed. */
  nameFeeds?: number;
  /** Finds for each article, by its id, the others that report the same story. */
  findTwins: () => ReadonlyMap<string, Article[]>;
};

/** Makes the archive of articles and names; each part is made when it is first used. */
export function makeArchive({
  articles,
  withdrawn = [],
  entries,
  pins = [],
  revisions,
  shared = 0,
  hasTexts = false,
  nameFeeds = 0,
  findTwins,
}: Parts): Archive {
  const sections = once(() => groupBySection(articles));
  const months = once(() => groupByMonth(articles));
  const days = once(() => groupByDay(articles).sort((a, b) => (a.name < b.name ? 1 : -1)));
  const signers = once(() => listSigners(articles, entries));
  const names = once(() => listNames(articles, entries));
  const byId = once(() => new Map(articles.map((article) => [article.id, article])));
  const pinned = once(() => pins.flatMap((id) => byId().get(id) ?? []));
  const ranks = once(() => new Map(articles.map((article, rank) => [article, rank])));
  const getRank = (article: Article) => ranks().get(article) ?? Number.NaN;
  const twins = once(findTwins);
  const neighbours = once(() => makeNeighbourFinder(articles, twins(), getRank));
  return {
    articles,
    withdrawn,
    hasTexts,
    nameFeeds,
    get pinned() {
      return pinned();
    },
    get sections() {
      return sections();
    },
    get months() {
      return months();
    },
    get days() {
      return days();
    },
    get signers() {
      return signers();
    },
    get names() {
      return names();
    },
    getArticle: (id) => byId().get(id),
    getNeighbours: (article) => neighbours()(article),
    getRevisions: ({ id }) => revisions?.get(id) ?? [],
    getRank,
    isShared: (article) => getRank(article) < shared,
    getTwins: ({ id }) => twins().get(id) ?? [],
    readHtml: (id) => byId().get(id)?.getHtml() ?? '',
  };
}

/** Tells whether a name has a feed: an operator may leave out feeds of names in few articles. */
export function hasFeed(
  { nameFeeds }: Pick<Archive, 'nameFeeds'>,
  { mentions }: Pick<Name, 'mentions'>,
): boolean {
  return mentions.length >= nameFeeds;
}

/** Finds how an article mentions a name. */
export function findMention(article: Pick<Article, 'getFacts'>, ref: NameRef): Mention {
  const name = article.getFacts().names.find((one) => getRef(one) === ref);
  return { sentence: name?.sentence ?? '', surface: name?.surfaces[0] ?? '' };
}

function listNames(
  articles: readonly Article[],
  entries: readonly NameEntry[],
): Map<NameRef, Name> {
  const mentions = new Map<NameRef, Article[]>();
  for (const article of articles) {
    for (const ref of article.outline.refs) {
      const list = mentions.get(ref);
      if (list) list.push(article);
      else mentions.set(ref, [article]);
    }
  }
  const names = entries.map((entry): [NameRef, Name] => {
    const ref = getRef(entry);
    return [ref, { entry, ref, path: `/${ref}/`, mentions: mentions.get(ref) ?? [] }];
  });
  return new Map(names.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
