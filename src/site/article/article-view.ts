import { getShownFacts } from '../../articles/get-shown-facts.ts';
import type { Label } from '../../articles/label.ts';
import { toRevisionsAddress, toSectionAddress } from '../../base/list-address.ts';
import type { Photo } from '../../copy/lines/copy-facts.ts';
import type { Kind, NameEntry, NativeName } from '../../names/registry/registry.ts';
import { type ShownPhoto, toShownPhoto } from '../../photos/photo-file.ts';
import { toCardFile } from '../../photos/share-card.ts';
import { site } from '../../site.ts';
import type { Archive } from '../data/archive.ts';
import { toArticleCard } from '../data/article-card.ts';
import { findChange } from '../data/find-change.ts';
import type { Article } from '../data/get-articles.ts';
import { type Frame, type PageLink, toFrame } from '../layout/frame.ts';
import { listSameAs } from '../layout/json-ld.ts';
import { findLocator, toLocatorName } from '../maps/locator-file.ts';
import { toNote } from './note-names.ts';

/** Another article that a page leads to. */
export type ArticleLink = { path: string; title: string; lang: string };

/** A name in an article: who or what it is, and its spelling in the article's language: the registry's, or that of the text. */
type ViewedName = PageLink & {
  kind: Kind;
  native?: NativeName;
  wikidata?: string;
  /** Who or what it is, for the margin. */
  note?: string;
};

/** Who signed an article: its name there, its page here, and what is known of it elsewhere. */
type SignerLink = PageLink & { kind?: Kind; sameAs?: string[]; fediverse?: string };

/** Names that are noted in the margin: more would not stand beside their lines. */
const MOST_NOTES = 12;
/** Articles that a page offers to read next. */
const READ_NEXT = 4;

/** All that the page of an article shows. */
export type ArticleView = {
  frame: Frame;
  path: string;
  title: string;
  lang: string;
  section: PageLink;
  /** Its label, if it is not a plain report. */
  label?: Label;
  dek?: string;
  /** The first words of the text. */
  summary: string;
  published: string;
  updated?: string;
  /** When it was last changed, for machines. */
  modified?: string;
  corrections: { date: string; text: string }[];
  /** The page that tells what was changed, and how often; corrected slips of the pen do not count. */
  changes?: { path: string; count: number };
  byline: string[];
  agencies: string[];
  /** Pages of those who signed it, by their names in the byline or as agencies. */
  signers: SignerLink[];
  dateline?: string;
  points: string[];
  words: number;
  source: { name: string; url?: string };
  photo?: ShownPhoto;
  /** Address of the file of its text, where it has one. */
  text?: string;
  /** File of the picture for links to it, where it has one. */
  share?: string;
  captions: Photo[];
  /** In the order of the text. */
  names: ViewedName[];
  /** Map of the first place of the text. */
  map?: { file: string; place: string };
  earlier?: ArticleLink;
  later?: ArticleLink;
  /** Those that share names with it, then others of its section. */
  readNext: ArticleLink[];
  /** Others that report the same story, each with its source. */
  twins: (ArticleLink & { source: string })[];
  /** Digest of the text. */
  body: string;
};

/**
 * Makes the view of an article’s page.
 *
 * @throws Error when there is no such article.
 */
export function toArticleView(archive: Archive, id: string): ArticleView {
  const article = archive.getArticle(id);
  if (!article) throw new Error(`There is no article ${id}.`);
  const { front, facts, photo, path, digest } = article;
  const { title, lang, section, published, source, corrections } = front;
  const { earlier, later, related, section: more, twins } = archive.getNeighbours(article);
  const names = listNames(archive, article);
  const card = archive.isShared(article) ? toArticleCard(article) : undefined;
  return {
    frame: toFrame(archive),
    path,
    title,
    lang,
    published,
    corrections,
    section: { name: section, path: toSectionAddress(section) },
    ...(front.label && { label: front.label }),
    ...(front.dek && { dek: front.dek }),
    summary: facts.summary,
    ...getShownFacts(article),
    signers: listSigners(archive, article),
    ...listChanges(archive, article),
    words: facts.words,
    source: { name: source.name, ...(source.url && { url: source.url }) },
    ...(photo && { photo: toShownPhoto(photo) }),
    ...(archive.hasTexts && { text: `${path.slice(0, -1)}.md` }),
    ...(card && { share: toCardFile(card) }),
    captions: article.getFacts().photos,
    names,
    ...findMap(archive, article, names),
    ...(earlier && { earlier: toLink(earlier) }),
    ...(later && { later: toLink(later) }),
    // The neighbours stand below them, and are not shown twice.
    readNext: [...related, ...more]
      .filter((other) => other !== earlier && other !== later)
      .slice(0, READ_NEXT)
      .map(toLink),
    twins: twins.map((twin) => ({ ...toLink(twin), source: twin.front.source.name })),
    body: digest,
  };
}

function listChanges({ getRevisions }: Archive, article: Article) {
  const revisions = getRevisions(article);
  const { date } = findChange(article, revisions);
  const modified = date === article.front.published ? undefined : date;
  const count = revisions.filter(({ isMinor }) => !isMinor).length;
  const path = toRevisionsAddress(article.path);
  return {
    ...(modified && { modified }),
    ...(revisions.length > 0 && { changes: { path, count } }),
  };
}

function listSigners({ signers }: Archive, article: Article): SignerLink[] {
  const { byline, agencies } = getShownFacts(article);
  return [...byline, ...agencies].flatMap((name): SignerLink[] => {
    const signer = signers.find(name);
    if (!signer) return [];
    const { page, entry } = signer;
    const { kind, fediverse } = entry ?? {};
    const others = listSameAs(entry ?? {});
    return [
      {
        name,
        path: page,
        ...(kind && { kind }),
        ...(others.length > 0 && { sameAs: others }),
        ...(fediverse && { fediverse }),
      },
    ];
  });
}

function listNames({ names }: Archive, { getFacts, front }: Article): ViewedName[] {
  let notes = 0;
  return getFacts().names.flatMap(({ kind, id, surfaces: [surface] }) => {
    const name = names.get(`${kind}/${id}`);
    if (!name) return [];
    const inLanguage = name.entry.native.find(({ lang }) => lang === front.lang);
    const isOther = surface && !inLanguage && front.lang !== site.lang;
    const native = isOther ? { lang: front.lang, name: surface } : inLanguage;
    const { path, entry } = name;
    const { wikidata } = entry;
    const link = { kind, path, name: entry.name };
    const note = kind === 'places' || notes >= MOST_NOTES ? undefined : makeNote(entry, front.lang);
    if (note) notes += 1;
    return [
      {
        ...link,
        ...(native && { native }),
        ...(wikidata && { wikidata }),
        ...(note && { note }),
      },
    ];
  });
}

/** Notes who or what a name is, in the language of the site; where a text is in another, the name in that of the site. */
function makeNote({ name, native, summary }: NameEntry, lang: string): string | undefined {
  if (lang !== site.lang) return name;
  // A spelling in the same letters adds little.
  const nativeName = native.find((spelling) => !/\p{Script=Latin}/u.test(spelling.name))?.name;
  const said = summary && toNote(summary);
  return nativeName || said ? [name, nativeName, said].filter(Boolean).join('\n') : undefined;
}

/** The place bears the name that the text gives it. */
function findMap(
  archive: Archive,
  article: Article,
  names: readonly ViewedName[],
): Pick<ArticleView, 'map'> {
  const locator = findLocator(article, archive.names);
  if (!locator) return {};
  const named = names.find(({ kind, name }) => kind === 'places' && name === locator.place);
  return { map: { file: toLocatorName(locator), place: named?.native?.name ?? locator.place } };
}

function toLink({ path, front: { title, lang } }: Article): ArticleLink {
  return { path, title, lang };
}
