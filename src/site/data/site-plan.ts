import { getDay } from '../../articles/get-day.ts';
import { getDigest } from '../../base/get-digest.ts';
import type { NameEntry, NameRef } from '../../names/registry/registry.ts';
import type { Archive, Name } from './archive.ts';
import { roundCount } from './find-related.ts';
import { findSurroundings } from './find-surroundings.ts';
import type { Article } from './get-articles.ts';

/** Facts of an article that its view and others show. */
export type PlannedArticle = {
  id: string;
  /** Digest of the article. */
  digest: string;
  section: string;
  day: string;
  names: readonly NameRef[];
  /** Addresses of the lists of those who signed it. */
  signers: readonly string[];
  /** Ids of the articles that report the same story, most alike first. */
  twins: readonly string[];
  /** Digest of its changes; empty if there are none. */
  revisions: string;
};

/** What the views of a site depend on: the next build compares it to find the views that are unchanged. */
export type SitePlan = {
  /** Digest of what every view may show. */
  whole: string;
  /** How many of the latest articles have a share picture. */
  shared: number;
  /** Digest of what other pages than its newest show of each name. */
  names: ReadonlyMap<NameRef, string>;
  /** Latest first. */
  articles: readonly PlannedArticle[];
};

/** Makes the plan of an archive. */
export function toSitePlan(archive: Archive): SitePlan {
  const { sections, names, hasTexts, nameFeeds } = archive;
  const articles = archive.articles.slice(0);
  const lists = sections.map(({ name, path }) => [name, path]);
  const whole = [lists, hasTexts, nameFeeds, roundCount(articles.length)];
  const shared = articles.findIndex((article) => !archive.isShared(article));
  return {
    whole: getDigest(JSON.stringify(whole)),
    shared: shared < 0 ? articles.length : shared,
    names: new Map([...names].map(([ref, name]) => [ref, digestName(name, names)])),
    articles: articles.map((article) => toPlanned(archive, article)),
  };
}

/** What a name is looked for by: of all pages its newest tells it alone, which is always made. */
const LOOKED_FOR: ReadonlySet<string> = new Set<keyof NameEntry>([
  'aliases',
  'short',
  'roles',
  'terms',
  'otherNames',
]);

function digestName(name: Name, names: Archive['names']): string {
  // Another place may have the same name.
  const around = findSurroundings(name, names).around.map(({ entry, path }) => [entry.name, path]);
  const omit = (key: string, value: unknown) => (LOOKED_FOR.has(key) ? undefined : value);
  return getDigest(JSON.stringify([name.entry, around], omit));
}

function toPlanned(archive: Archive, article: Article): PlannedArticle {
  const { id, digest, outline } = article;
  const { section, refs, byline, agencies } = outline;
  const revisions = archive.getRevisions(article);
  return {
    id,
    digest,
    section,
    day: getDay(outline),
    names: refs,
    signers: [...byline, ...agencies].flatMap((name) => archive.signers.find(name)?.path ?? []),
    twins: archive.getTwins(article).map((twin) => twin.id),
    revisions: revisions.length > 0 ? getDigest(JSON.stringify(revisions)) : '',
  };
}

/** Writes a plan as text, with a digest of it. */
export function formatSitePlan({ whole, shared, names, articles }: SitePlan): string {
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
  const text = JSON.stringify([whole, shared, [...names], ...rows]);
  return `${getDigest(text)}\n${text}`;
}

type Written = [string, number, [NameRef, string][], ...string[][]];

/** Reads what `formatSitePlan` wrote; nothing where it is damaged. */
export function parseSitePlan(text: string): SitePlan | undefined {
  const end = text.indexOf('\n');
  const json = text.slice(end + 1);
  if (end < 0 || getDigest(json) !== text.slice(0, end)) return undefined;
  const [whole, shared, names, ...rows]: Written = JSON.parse(json);
  const list = (words = '') => (words ? words.split(' ') : []);
  return {
    whole,
    shared,
    names: new Map(names),
    articles: rows.map(
      ([id = '', digest = '', section = '', day = '', names, signers, twins, revisions = '']) => {
        const facts = { id, digest, section, day, revisions };
        return {
          ...facts,
          names: list(names) as NameRef[],
          signers: list(signers),
          twins: list(twins),
        };
      },
    ),
  };
}
