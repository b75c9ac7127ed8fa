import { formatMonth } from '../../base/dates/format-date.ts';
import { type ListPart, splitList } from '../../base/split-list.ts';
import { site } from '../../site.ts';
import type { Archive } from '../data/archive.ts';
import { foldTwins } from '../data/fold-twins.ts';
import type { List } from '../data/group-articles.ts';
import { type Frame, type PageLink, toFrame } from '../layout/frame.ts';
import { type StoryView, toStoryView } from './story-view.ts';

/** Articles of a full page. */
const LENGTH = 50;

/** All that a page of the list of a section or a month shows. */
export type ListView = Pick<ListPart, 'number' | 'newer' | 'older'> & {
  frame: Frame;
  /** Address of the list; that of the page ends in its number. */
  path: string;
  title: string;
  description: string;
  stories: StoryView[];
  /** Months show the section of each story; sections have a feed. */
  hasSections: boolean;
  feed?: PageLink;
};

/** Lists the pages of a section’s or a month’s list, the newest first. */
export function listParts({ articles, path }: List<unknown>): ListPart[] {
  return splitList(articles.length, path, LENGTH);
}

/** Makes the view of a page of a section’s list. */
export function toSectionView(archive: Archive, list: List, part: ListPart): ListView {
  const { name, path } = list;
  const description = `Articles in ${name}.`;
  const feed = { name, path: `${path}feed.xml` };
  return { ...toView(archive, list, part), title: name, description, hasSections: false, feed };
}

/** Makes the view of a page of a month’s list. */
export function toMonthView(archive: Archive, list: List, part: ListPart): ListView {
  const title = formatMonth(list.name, site.lang);
  const description = `Articles published in ${title}.`;
  return { ...toView(archive, list, part), title, description, hasSections: true };
}

function toView(archive: Archive, { path, articles }: List, { from, to, ...part }: ListPart) {
  const stories = foldTwins(archive, articles.slice(from, to)).map((article) =>
    toStoryView(archive, article, { hasPhoto: true }),
  );
  return { frame: toFrame(archive), path, ...part, stories };
}
