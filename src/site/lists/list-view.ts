import { formatDay, formatLongDate, formatMonth } from '../../base/dates/format-date.ts';
import { toMonthAddress } from '../../base/list-address.ts';
import { getStrings } from '../../base/strings/strings.ts';
import { type ListPart, splitList } from '../../base/text/split-list.ts';
import { site } from '../../site.ts';
import type { Archive } from '../data/archive.ts';
import { foldTwins } from '../data/fold-twins.ts';
import type { List } from '../data/group-articles.ts';
import type { Signer } from '../data/signers.ts';
import { type Frame, type PageLink, toFrame } from '../layout/frame.ts';
import { type StoryView, toStoryView } from './story-view.ts';

/** Articles of a full page. */
const LENGTH = 50;

/** All that a page of the list of a section, a month or a day shows. */
export type ListView = Pick<ListPart, 'number' | 'newer' | 'older'> & {
  frame: Frame;
  /** Address of the list; that of the page ends in its number. */
  path: string;
  title: string;
  description: string;
  stories: StoryView[];
  /** Months show the section of each story. */
  hasSections: boolean;
  /** What has a feed, which lies below its address: sections, and what someone signed. */
  feed?: PageLink;
  /** Of a month: its days that have articles, the first first; the newest page alone tells them. */
  days?: PageLink[];
  /** Of what someone signed: their page, where the registry knows them. */
  about?: PageLink;
  /** Of a day: its month, and the days beside it that have articles. */
  day?: { month: PageLink; earlier?: PageLink; later?: PageLink };
};

/** Lists the pages of a section’s, a month’s or a day’s list, the newest first. */
export function listParts({ articles, path }: List<unknown>): ListPart[] {
  return splitList(articles.length, path, LENGTH);
}

/** Makes the view of a page of a section’s list. */
export function toSectionView(archive: Archive, list: List, part: ListPart): ListView {
  const { name, path } = list;
  const description = `Articles in ${name}.`;
  const feed = { name, path };
  return { ...toView(archive, list, part), title: name, description, hasSections: false, feed };
}

/** Makes the view of a page of a month’s list. */
export function toMonthView(archive: Archive, list: List, part: ListPart): ListView {
  const title = formatMonth(list.name, site.lang);
  const description = `Articles published in ${title}.`;
  const view = { ...toView(archive, list, part), title, description, hasSections: true };
  if (part.number) return view;
  const days = archive.days
    .filter(({ name }) => name.startsWith(list.name))
    .map(({ name, path }) => ({ name: `${Number(name.slice(8))}`, path }))
    .reverse();
  return { ...view, days };
}

/** Makes the view of a page of a day’s list: the paper of that day. */
export function toDayView(archive: Archive, list: List, part: ListPart): ListView {
  const title = formatLongDate(list.name, site.lang);
  const description = `Articles published on ${title}.`;
  const at = archive.days.indexOf(list);
  const [earlier, later] = [archive.days[at + 1], archive.days[at - 1]].map((day) => {
    return day && { name: formatDay(day.name, site.lang), path: day.path };
  });
  const month = {
    name: formatMonth(list.name.slice(0, 7), site.lang),
    path: toMonthAddress(list.name),
  };
  const day = { month, ...(earlier && { earlier }), ...(later && { later }) };
  return { ...toView(archive, list, part), title, description, hasSections: true, day };
}

/** Makes the view of a page of what someone signed: all of it, as a report is not another’s. */
export function toSignerView(archive: Archive, signer: Signer, part: ListPart): ListView {
  const { name, path, page, articles } = signer;
  const { from, to, ...beside } = part;
  const stories = articles.slice(from, to).map((article) => {
    return toStoryView(archive, article, { hasPhoto: true });
  });
  const title = getStrings(site.lang).signedBy(name);
  return {
    frame: toFrame(archive),
    path,
    ...beside,
    stories,
    title,
    hasSections: true,
    description: `${title}.`,
    feed: { name: title, path },
    ...(page !== path && { about: { name, path: page } }),
  };
}

function toView(archive: Archive, { path, articles }: List, { from, to, ...part }: ListPart) {
  const stories = foldTwins(archive, articles.slice(from, to)).map((article) =>
    toStoryView(archive, article, { hasPhoto: true }),
  );
  return { frame: toFrame(archive), path, ...part, stories };
}
