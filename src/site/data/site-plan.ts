import { getDay } from '../../articles/get-day.ts';
import { getDigest } from '../../base/get-digest.ts';
import { getRef, type NameRef } from '../../names/registry/registry.ts';
import type { Archive } from './archive.ts';
import { roundCount } from './find-related.ts';
import type { Article } from './get-articles.ts';
import { getShownFacts } from './get-shown-facts.ts';

/** What of an article is in views, its own and others’. */
export type PlannedArticle = {
  id: string;
  /** Digest of all that was made of it. */
  digest: string;
  section: string;
  day: string;
  names: readonly NameRef[];
  /** Addresses of the lists of those who signed it. */
  signers: readonly string[];
  /** Ids of the articles that report the same story, most alike first. */
  twins: readonly string[];
  /** Digest of what was changed of it; empty where nothing was. */
  revisions: string;
};

/** What the views of a site were made of: a later build finds by it which of them are as they were. */
export type SitePlan = {
  /** Digest of what any view may show, whichever articles it is of. */
  whole: string;
  /** How many of the latest articles have a picture of their own for links to them. */
  shared: number;
  /** Latest first. */
  articles: readonly PlannedArticle[];
};

/** Tells what the views of an archive are made of. */
export function toSitePlan(archive: Archive): SitePlan {
  const { sections, names, hasTexts, nameFeeds } = archive;
  const articles = archive.articles.slice(0);
  const entries = [...names.values()].map(({ entry }) => entry);
  const lists = sections.map(({ name, path }) => [name, path]);
  const whole = [entries, lists, hasTexts, nameFeeds, roundCount(articles.length)];
  const shared = articles.findIndex((article) => !archive.isShared(article));
  return {
    whole: getDigest(JSON.stringify(whole)),
    shared: shared < 0 ? articles.length : shared,
    articles: articles.map((article) => toPlanned(archive, article)),
  };
}

function toPlanned(archive: Archive, article: Article): PlannedArticle {
  const { id, digest, front, facts } = article;
  const { byline, agencies } = getShownFacts(article);
  const revisions = archive.getRevisions(article);
  return {
    id,
    digest,
    section: front.section,
    day: getDay(front),
    names: facts.names.map(getRef),
    signers: [...byline, ...agencies].flatMap((name) => archive.signers.find(name)?.path ?? []),
    twins: archive.getTwins(article).map((twin) => twin.id),
    revisions: revisions.length > 0 ? getDigest(JSON.stringify(revisions)) : '',
  };
}

/** Writes a plan as text that proves itself. */
export function formatSitePlan({ whole, shared, articles }: SitePlan): string {
  const rows = articles.map(({ id, digest, section, day, names, signers, twins, revisions }) => [
    id,
    digest,
    section,
    day,
    names.join(' '),
    signers.join(' '),
    twins.join(' '),
    revisions,
  ]);
  const text = JSON.stringify([whole, shared, ...rows]);
  return `${getDigest(text)}\n${text}`;
}

/** Reads what `formatSitePlan` wrote; nothing where it is damaged. */
export function parseSitePlan(text: string): SitePlan | undefined {
  const end = text.indexOf('\n');
  const json = text.slice(end + 1);
  if (end < 0 || getDigest(json) !== text.slice(0, end)) return undefined;
  const [whole, shared, ...rows]: [string, number, ...string[][]] = JSON.parse(json);
  const list = (words = '') => (words ? words.split(' ') : []);
  return {
    whole,
    shared,
    articles: rows.map(
      ([id = '', digest = '', section = '', day = '', names, signers, twins, revisions = '']) => {
        const own = { id, digest, section, day, revisions };
        return {
          ...own,
          names: list(names) as NameRef[],
          signers: list(signers),
          twins: list(twins),
        };
      },
    ),
  };
}
