import type { WithdrawnArticle } from '../../articles/read-front-matter.ts';
import type { Revision } from '../../articles/revisions/find-revisions.ts';
import type { Revisions } from '../../articles/revisions/read-revisions.ts';
import type { Listed } from '../../base/text/split-list.ts';
import { getRef, type NameEntry, type NameRef } from '../../names/registry/registry.ts';
import type { Article } from './get-articles.ts';
import { groupByDay, groupByMonth, groupBySection, type List } from './group-articles.ts';
import { makeNeighbourFinder, type Neighbours } from './neighbours.ts';
import { listSigners, type Signers } from './signers.ts';

/** An article that mentions a name, with the sentence that does. */
export type Mention = { article: Article; sentence: string; surface: string };

/** A name, and where it stands. */
export type Name = {
  entry: NameEntry;
  ref: NameRef;
  /** Address: `/people/ibrahim-kalin/`. */
  path: string;
  /** Latest first. */
  mentions: Listed<Mention>;
};

/** All that a site is made of. Views ask it for what they show, and pages for views. */
export type Archive = {
  /** Latest first; those of one moment by their id. */
  articles: Listed<Article>;
  /** What an editor has put at the head of the front page, in this order. */
  pinned: readonly Article[];
  /** In the order of `site.ts`, then of their names. */
  sections: readonly List[];
  /** Latest first. */
  months: readonly List[];
  /** Those that have articles, latest first. */
  days: readonly List[];
  /** Every registered name, by reference. */
  names: ReadonlyMap<NameRef, Name>;
  /** Who signed articles, and what. */
  signers: Signers;
  /** Tells what was changed of an article since readers first saw it, the latest first. */
  getRevisions: (article: Pick<Article, 'id'>) => readonly Revision[];
  /** Articles of which the address and a notice are left. */
  withdrawn: readonly WithdrawnArticle[];
  getArticle: (id: string) => Article | undefined;
  getNeighbours: (article: Article) => Neighbours;
  /** Tells whether an article has a picture of its own for links to it: the latest have. */
  isShared: (article: Article) => boolean;
  /** Each article has a file of its text beside its page. */
  hasTexts: boolean;
  /** Articles that a name must be in to have a feed. */
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
  /** Ids of the articles that an editor has put at the head of the front page; unknown ones are left out. */
  pins?: readonly string[];
  /** What was changed of articles, by their ids. */
  revisions?: Revisions;
  /** How many of the latest articles have a picture of their own for links to them. */
  shared?: number;
  /** Each article has a file of its text beside its page. */
  hasTexts?: boolean;
  /** Articles that a name must be in to have a feed. */
  nameFeeds?: number;
  /** Finds the articles that report the same story, by the id of the one they belong to. */
  findTwins: () => ReadonlyMap<string, Article[]>;
};

/** Makes the archive of articles and names; each of its parts once it is asked for. */
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
  const latest = once(() => new Set(articles.slice(0, shared)));
  const twins = once(findTwins);
  const neighbours = once(() => makeNeighbourFinder(articles, twins()));
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
    isShared: (article) => latest().has(article),
    getTwins: ({ id }) => twins().get(id) ?? [],
    readHtml: (id) => byId().get(id)?.getHtml() ?? '',
  };
}

function listNames(
  articles: readonly Article[],
  entries: readonly NameEntry[],
): Map<NameRef, Name> {
  const mentions = new Map<NameRef, Mention[]>();
  for (const article of articles) {
    for (const { kind, id, sentence, surfaces } of article.facts.names) {
      const ref = getRef({ kind, id });
      const own = mentions.get(ref) ?? [];
      mentions.set(ref, own);
      own.push({ article, sentence, surface: surfaces[0] ?? '' });
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
