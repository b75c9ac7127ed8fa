import { type ListPart, splitList } from '../../base/split-list.ts';
import {
  getRef,
  getSpellings,
  type Kind,
  type NameRef,
  type NativeName,
} from '../../names/registry/registry.ts';
import type { Archive, Mention, Name } from '../data/archive.ts';
import { foldTwins, listReports } from '../data/fold-twins.ts';
import { type Frame, type PageLink, toFrame } from '../layout/frame.ts';
import { toSameAs } from '../layout/json-ld.ts';
import { findSurroundings } from './find-surroundings.ts';

/** A name that shares articles with another. */
type Companion = { name: Name; articles: number };

/** Companions that a page shows at the most. */
const COUNT = 12;

/** An article that mentions a name, with the sentence that does and the spelling in it. */
type MentionView = {
  path: string;
  title: string;
  lang: string;
  section: string;
  published: string;
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
  coordinates?: readonly [number, number];
  /** Addresses elsewhere that are of the same: its item of Wikidata, and what the registry gives. */
  sameAs?: string[];
  /** Places that it lies in, the nearest first. */
  around: PageLink[];
  mentions: MentionView[];
  /** What the newest page alone tells, as it changes with newer articles. */
  newest?: {
    articles: number;
    /** Places that lie in it. */
    inside: PageLink[];
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

/** Makes the view of a page of a name. */
export function toNameView(
  archive: Archive,
  name: Name,
  { from, to, ...part }: ListPart,
): NameView {
  const { entry, path, mentions } = name;
  const { kind, native, summary, coordinates, wikidata, sameAs = [] } = entry;
  const others = [...sameAs, ...(wikidata ? [toSameAs(wikidata)] : [])];
  const { around, inside } = findSurroundings(name, archive.names);
  return {
    frame: toFrame(archive),
    ...{ kind, name: entry.name, path, summary, ...part },
    native: native.filter((spelling) => spelling.name !== entry.name),
    ...(coordinates && { coordinates }),
    ...(others.length > 0 && { sameAs: others }),
    around: around.map(toLink),
    mentions: listMentions(archive, mentions.slice(from, to)),
    ...(!part.number && {
      newest: {
        articles: mentions.length,
        inside: inside.map(toLink),
        companions: findCompanions(name, archive.names).map((companion) => {
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

function listSigned({ signers }: Archive, { path: own }: Name) {
  const signer = signers.list.find(({ page, entry }) => entry && page === own);
  if (!signer) return {};
  const { path, articles } = signer;
  const first = articles.slice(0, LENGTH).map(({ path: to, front }) => {
    const { title, lang, published } = front;
    return { path: to, title, lang, published };
  });
  return { signed: { path, total: articles.length, articles: first } };
}

function listMentions(archive: Archive, mentions: readonly Mention[]): MentionView[] {
  const stories = new Set(
    foldTwins(
      archive,
      mentions.map(({ article }) => article),
    ),
  );
  return mentions
    .filter(({ article }) => stories.has(article))
    .map(({ article, sentence, surface }) => {
      const { title, lang, section, published } = article.front;
      const twins = listReports(archive, article);
      return { path: article.path, title, lang, section, published, sentence, surface, twins };
    });
}

function toLink({ entry: { name }, path }: Name): PageLink {
  return { name, path };
}

/**
 * Finds who and what a name is mentioned with.
 *
 * @returns Those that share most articles first; of equals, by their reference.
 */
function findCompanions(name: Name, names: ReadonlyMap<NameRef, Name>): Companion[] {
  const counts = new Map<NameRef, number>();
  for (const { article } of name.mentions.slice(0)) {
    for (const other of article.facts.names) {
      const ref = getRef(other);
      if (ref !== name.ref) counts.set(ref, (counts.get(ref) ?? 0) + 1);
    }
  }
  return [...counts]
    .flatMap(([ref, articles]) => {
      const other = names.get(ref);
      return other ? [{ name: other, articles }] : [];
    })
    .sort((a, b) => b.articles - a.articles || (a.name.ref < b.name.ref ? -1 : 1))
    .slice(0, COUNT);
}
