import { getDay } from '../../articles/get-day.ts';
import type { Plain } from '../../base/plain.ts';
import { type ListPart, splitList } from '../../base/text/split-list.ts';
import { getSpellings, type Kind, type NativeName } from '../../names/registry/registry.ts';
import { type Archive, findMention, hasFeed, type Name } from '../data/archive.ts';
import { findSurroundings } from '../data/find-surroundings.ts';
import { foldTwins, listReports } from '../data/fold-twins.ts';
import type { Article } from '../data/get-articles.ts';
import { type Frame, type PageLink, toFrame } from '../layout/frame.ts';
import { listSameAs, toSameAs } from '../layout/json-ld.ts';
import { findCompanions } from './find-companions.ts';
import { countYears, type YearCount } from './mentions/count-years.ts';
import { listRanks, numberNames } from './number-names.ts';
import { type Bearer, listNamesakes } from './shared/shared-names.ts';

/** An article that mentions a name, with the sentence that does and the spelling in it. */
type MentionView = {
  path: string;
  title: string;
  lang: string;
  section: string;
  published: string;
  /** Its day, as all lists have it. */
  day: string;
  sentence: string;
  surface: string;
  /** Who else reported the story: the links are named after the sources. */
  twins: PageLink[];
};

/** An article by its headline. */
type ArticleTitle = { path: string; title: string; lang: string };

/** All that a page of a name shows. */
export type NameView = Pick<ListPart, 'number' | 'newer' | 'older'> & {
  frame: Frame;
  kind: Kind;
  name: string;
  /** Address of the name; that of the page ends in its number. */
  path: string;
  /** Its spellings in its own language, where they are others. */
  native: NativeName[];
  summary: string;
  /** There is a feed of the articles that mention it. */
  hasFeed: boolean;
  /** Address of the item of Wikidata that is about it. */
  wikidata?: string;
  coordinates?: readonly [number, number];
  /** Addresses of the same thing elsewhere: its item of Wikidata, and those in the registry. */
  sameAs?: string[];
  /** Others who bear one of its names. */
  namesakes?: Bearer[];
  /** Places that it lies in, the nearest first. */
  around: PageLink[];
  mentions: MentionView[];
  /** Year of its last mention, if the next older page begins with more mentions of that year. */
  goesOn?: string;
  /** What only the newest page shows, as it changes with new articles. */
  newest?: {
    articles: number;
    /** Articles that name a place in it, and not itself. */
    more: number;
    years: YearCount[];
    /** Places that lie in it, with the articles of each. */
    inside: (PageLink & { articles: number })[];
    companions: (PageLink & { articles: number })[];
    spellings: string[];
    /** What it signed, latest first: the first of it, and where all of it stands. */
    signed?: { path: string; total: number; articles: (ArticleTitle & { published: string })[] };
  };
};

/** Mentions of a full page. */
const LENGTH = 30;

/** Lists the pages of a name, the newest first. */
export function listNameParts({ mentions, path }: Name): ListPart[] {
  return splitList(mentions.length, path, LENGTH);
}

/** Tells a page that shows of articles its own mentions alone; others count those of other names, too. */
export function isOlderPart({ entry }: Name, { number }: Pick<ListPart, 'number'>): boolean {
  return number !== undefined && !entry.namesakes;
}

/** Makes the view of a page of a name. */
export function toNameView(archive: Archive, name: Name, part: ListPart): NameView {
  const mentions = listShown(archive, name, part).map((article) =>
    toMention(archive, name, article),
  );
  return { ...toViewOfName(archive, name, part), mentions };
}

/**
 * Makes what the view of a page of a name is made of: with the digests of articles in place of what they say of the
 * name, which is stored with the rest of their facts and would be read for each name in every build.
 */
export function toNameKey(archive: Archive, name: Name, part: ListPart): Plain {
  const mentions = listShown(archive, name, part).map((article) => {
    return { digest: article.digest, twins: listReports(archive, article) };
  });
  return { ...toViewOfName(archive, name, part), mentions };
}

function toViewOfName(
  archive: Archive,
  name: Name,
  { from: _, to, ...part }: ListPart,
): Omit<NameView, 'mentions'> {
  const { entry, path, mentions } = name;
  const { kind, native, summary, coordinates, wikidata } = entry;
  const others = listSameAs(entry);
  const { around, inside } = findSurroundings(name, archive.names);
  const namesakes = listNamesakes(name, archive.names);
  return {
    frame: toFrame(archive),
    kind,
    name: entry.name,
    path,
    summary,
    hasFeed: hasFeed(archive, name),
    ...part,
    native: native.filter((spelling) => spelling.name !== entry.name),
    ...(wikidata && { wikidata: toSameAs(wikidata) }),
    ...(coordinates && { coordinates }),
    ...(others.length > 0 && { sameAs: others }),
    ...(namesakes.length > 0 && { namesakes }),
    around: around.map(toLink),
    ...findGoingOn(mentions.slice(to - 1, to + 1)),
    ...(!part.number && {
      newest: {
        articles: mentions.length,
        more: countMore(archive, name),
        years: countYears(listYears(archive, name), path, LENGTH),
        inside: inside.map((place) => ({ ...toLink(place), articles: place.mentions.length })),
        companions: findCompanions(archive, name).map((companion) => {
          return { ...toLink(companion.name), articles: companion.articles };
        }),
        spellings: [...new Set([...getSpellings(entry), ...entry.otherNames])].filter(
          (spelling) => spelling !== entry.name,
        ),
        ...listSigned(archive, name),
      },
    }),
  };
}

/** Gets the year of the last mention of a page, if the mention before it is of the same year. */
function findGoingOn(pair: readonly Article[]): Pick<NameView, 'goesOn'> {
  const [last, next] = pair.map(({ outline }) => getDay(outline).slice(0, 4));
  return last && last === next ? { goesOn: last } : {};
}

function listSigned({ signers }: Archive, name: Name) {
  const signer = signers.list.find(({ page, entry }) => entry && page === name.path);
  if (!signer) return {};
  const { path, articles } = signer;
  const first = articles.slice(0, LENGTH).map(({ path: to, front }) => {
    const { title, lang, published } = front;
    return { path: to, title, lang, published };
  });
  return { signed: { path, total: articles.length, articles: first } };
}

/** Lists the articles that a page shows: of each story the first report. */
function listShown(
  archive: Archive,
  { mentions }: Pick<Name, 'mentions'>,
  { from, to }: ListPart,
): Article[] {
  const articles = mentions.slice(from, to);
  // A report of another year stands in that, to which the chart leads.
  const years = Map.groupBy(articles, ({ outline }) => getDay(outline).slice(0, 4));
  const stories = new Set([...years.values()].flatMap((own) => foldTwins(archive, own)));
  return articles.filter((article) => stories.has(article));
}

function toMention(archive: Archive, { ref }: Pick<Name, 'ref'>, article: Article): MentionView {
  const { sentence, surface } = findMention(article, ref);
  const { path, front } = article;
  const { title, lang, section, published } = front;
  const twins = listReports(archive, article);
  return { path, title, lang, section, published, day: getDay(front), sentence, surface, twins };
}

/** Lists the years of the articles that mention a name, latest first. */
function listYears(archive: Archive, name: Name): number[] {
  const numbered = numberNames(archive);
  return Array.from(listRanks(numbered, name), (rank) => numbered.years[rank] ?? 0);
}

/** Counts the articles that name a place inside, at any depth, and not the place itself. */
function countMore(archive: Archive, name: Name): number {
  const { names, articles } = archive;
  if (findSurroundings(name, names).inside.length === 0) return 0;
  const numbered = numberNames(archive);
  const isCounted = new Uint8Array(articles.length);
  for (const rank of listRanks(numbered, name)) isCounted[rank] = 1;
  const seen = new Set<Name>([name]);
  let more = 0;
  const add = (place: Name) => {
    for (const inner of findSurroundings(place, names).inside) {
      if (seen.has(inner)) continue;
      seen.add(inner);
      for (const rank of listRanks(numbered, inner)) {
        if (isCounted[rank] === 0) more += 1;
        isCounted[rank] = 1;
      }
      add(inner);
    }
  };
  add(name);
  return more;
}

function toLink({ entry: { name }, path }: Name): PageLink {
  return { name, path };
}
