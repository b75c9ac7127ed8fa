import { getDay } from '../../articles/get-day.ts';
import { getDigest } from '../../base/get-digest.ts';
import type { NameEntry, NameRef } from '../../names/registry/registry.ts';
import { type Archive, hasFeed, type Name } from './archive.ts';
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
  /** What each page of a list shows besides articles that follows from these, by the address of the list. */
  heads: ReadonlyMap<string, string>;
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
    heads: new Map([
      // Signers are called as in their newest article.
      ...archive.signers.list.map(({ path, name }) => [path, name] as const),
      ...[...names.values()].map((name) => [name.path, `${hasFeed(archive, name)}`] as const),
    ]),
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
  const findPath = (name: string) => archive.signers.find(name)?.path ?? [];
  return {
    id,
    digest,
    section,
    day: getDay(outline),
    names: refs,
    // One may be named twice, in two spellings.
    signers: [...new Set([...byline, ...agencies].flatMap(findPath))],
    twins: archive.getTwins(article).map((twin) => twin.id),
    revisions: revisions.length > 0 ? getDigest(JSON.stringify(revisions)) : '',
  };
}

/** A plan as it is written: a digest of the rest, then a line of what every view may show, and one for each article. */
export type WrittenPlan = { text: string; lines: readonly string[] };

type Head = [
  whole: string,
  shared: number,
  names: [NameRef, string][],
  heads: [path: string, text: string][],
];

/** Writes a plan as text. */
export function writeSitePlan({ whole, shared, names, heads, articles }: SitePlan): WrittenPlan {
  const head: Head = [whole, shared, [...names], [...heads]];
  const lines = articles.map(toLine);
  const rest = [JSON.stringify(head), ...lines].join('\n');
  return { text: `${getDigest(rest)}\n${rest}`, lines };
}

/** No cell has a line break: sections are written as JSON, and all others are addresses, days and digests. */
function toLine({ id, digest, section, day, names, signers, twins, revisions }: PlannedArticle) {
  const lists = `${names.join(' ')}\t${signers.join(' ')}\t${twins.join(' ')}`;
  return `${id}\t${digest}\t${day}\t${revisions}\t${lists}\t${JSON.stringify(section)}`;
}

function readLine(line: string): PlannedArticle {
  const [id = '', digest = '', day = '', revisions = '', ...rest] = line.split('\t');
  const [names, signers, twins, section = ''] = rest;
  const list = (words = '') => (words ? words.split(' ') : []);
  return {
    id,
    digest,
    section: JSON.parse(section),
    day,
    names: list(names) as NameRef[],
    signers: list(signers),
    twins: list(twins),
    revisions,
  };
}

/** Reads the lines of a written plan; nothing where it is damaged. */
export function readSitePlan(text: string): WrittenPlan | undefined {
  const end = text.indexOf('\n');
  const rest = text.slice(end + 1);
  if (end < 0 || getDigest(rest) !== text.slice(0, end)) return undefined;
  return { text, lines: rest.split('\n') };
}

/**
 * Parses a plan that was read. Articles that another plan has in the same words are those of that plan, not copies:
 * most are, and need not be parsed.
 *
 * @param other The other plan, and as it is written.
 */
export function parseSitePlan(
  { lines: [head = '', ...lines] }: WrittenPlan,
  [other, { lines: others }]: [SitePlan, WrittenPlan],
): SitePlan {
  const [whole, shared, names, heads]: Head = JSON.parse(head);
  let start = 0;
  while (start < lines.length && lines[start] === others[start]) start += 1;
  const most = Math.min(lines.length, others.length) - start;
  let end = 0;
  while (end < most && lines.at(-1 - end) === others.at(-1 - end)) end += 1;
  const between = lines.slice(start, lines.length - end);
  const places = new Map(others.slice(start, others.length - end).map((line, at) => [line, at]));
  const articles = [
    ...other.articles.slice(0, start),
    ...between.map((line) => {
      const at = places.get(line);
      return (at === undefined ? undefined : other.articles[start + at]) ?? readLine(line);
    }),
    ...other.articles.slice(other.articles.length - end),
  ];
  return { whole, shared, names: new Map(names), heads: new Map(heads), articles };
}
