import type { Hunk } from '../../../articles/revisions/compare-texts.ts';
import type { Revision } from '../../../articles/revisions/find-revisions.ts';
import { getStrings } from '../../../base/strings/strings.ts';
import type { Archive } from '../../data/archive.ts';
import { type Frame, type PageLink, toFrame } from '../../layout/frame.ts';

/** A change of an article, as its page tells it. */
export type ViewedRevision = {
  at: string;
  why: string[];
  hunks: Hunk[];
  isMinor: boolean;
  isRewritten: boolean;
};

/** All that the page of an article’s changes shows. */
export type RevisionsView = {
  frame: Frame;
  title: string;
  lang: string;
  article: PageLink;
  published: string;
  /** The latest first. */
  revisions: ViewedRevision[];
};

/**
 * Makes the view of the page of an article’s changes.
 *
 * @throws Error when there is no such article.
 */
export function toRevisionsView(archive: Archive, id: string): RevisionsView {
  const article = archive.getArticle(id);
  if (!article) throw new Error(`There is no article ${id}.`);
  const { path, front } = article;
  const { title, lang, published } = front;
  return {
    frame: toFrame(archive),
    title: getStrings(lang).changesOf(title),
    lang,
    published,
    article: { name: title, path },
    revisions: archive.getRevisions(article).map(toViewedRevision),
  };
}

/** Makes the part of a change that pages show. */
export function toViewedRevision(revision: Revision): ViewedRevision {
  const { at, why, hunks = [], isMinor = false, isRewritten = false } = revision;
  return { at, why, hunks, isMinor, isRewritten };
}
