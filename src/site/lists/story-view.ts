import type { Label } from '../../articles/label.ts';
import { toSectionAddress } from '../../base/list-address.ts';
import { type ShownPhoto, toShownPhoto } from '../../photos/photo-file.ts';
import type { Archive } from '../data/archive.ts';
import { listReports } from '../data/fold-twins.ts';
import type { Article } from '../data/get-articles.ts';
import type { PageLink } from '../layout/frame.ts';

/** An article as lists show it. */
export type StoryView = {
  path: string;
  title: string;
  lang: string;
  section: PageLink;
  label?: Label;
  published: string;
  source: string;
  summary: string;
  photo?: ShownPhoto;
  /** Who else reported the story: the links are named after the sources. */
  twins: PageLink[];
};

/** Makes the view of an article in a list. */
export function toStoryView(
  archive: Archive,
  article: Article,
  { hasPhoto = false } = {},
): StoryView {
  const { path, front, facts, photo } = article;
  const { title, lang, section, published, source } = front;
  return {
    path,
    title,
    lang,
    published,
    source: source.name,
    section: { name: section, path: toSectionAddress(section) },
    ...(front.label && { label: front.label }),
    summary: front.dek ?? facts.summary,
    ...(hasPhoto && photo && { photo: toShownPhoto(photo) }),
    twins: listReports(archive, article),
  };
}
