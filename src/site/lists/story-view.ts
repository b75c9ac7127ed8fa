import { toSectionAddress } from '../../base/list-address.ts';
import type { Article } from '../data/get-articles.ts';
import type { PageLink } from '../layout/frame.ts';

/** An article as lists show it. */
export type StoryView = {
  path: string;
  title: string;
  lang: string;
  section: PageLink;
  published: string;
  source: string;
  summary: string;
};

/** Makes the view of an article in a list. */
export function toStoryView({ path, front, facts }: Article): StoryView {
  const { title, lang, section, published, source } = front;
  return {
    ...{ path, title, lang, published, source: source.name },
    section: { name: section, path: toSectionAddress(section) },
    summary: front.dek ?? facts.summary,
  };
}
