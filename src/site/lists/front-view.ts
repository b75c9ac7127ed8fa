import type { Archive } from '../data/archive.ts';
import type { Article } from '../data/get-articles.ts';
import type { List } from '../data/group-articles.ts';
import { type Frame, type PageLink, toFrame } from '../layout/frame.ts';
import { type ShownPhoto, toShownPhoto } from '../layout/shown-photo.ts';
import { type StoryView, toStoryView } from './story-view.ts';

/** All that the front page shows. */
export type FrontView = {
  frame: Frame;
  /** The latest story, with its picture. */
  lead?: StoryView & { photo?: ShownPhoto };
  /** What stands beside and below it. */
  beside: StoryView[];
  below: StoryView[];
  /** What else the sections have, each with its latest stories. */
  sections: (PageLink & { stories: StoryView[] })[];
};

/** Stories beside the lead and in the columns below; sections, and stories of each. */
const BESIDE = 2;
const BELOW = 8;
const SECTIONS = 8;
const OF_SECTION = 4;

/**
 * Makes the view of the front page: the latest story leads, and no story stands twice. Sections stand in the
 * order of their latest story, without those that have nothing more.
 */
export function toFrontView(archive: Archive): FrontView {
  const top = archive.articles.slice(0, 1 + BESIDE + BELOW);
  const [lead, ...others] = top;
  const sections = archive.sections
    .map((section) => ({ ...section, left: takeOthers(section, top) }))
    .filter(({ left }) => left.length > 0)
    .sort((a, b) => getLatest(b.left) - getLatest(a.left))
    .slice(0, SECTIONS);
  return {
    frame: { ...toFrame(archive), ...(lead && { latest: lead.front.published }) },
    ...(lead && { lead: toLead(lead) }),
    beside: others.slice(0, BESIDE).map(toStoryView),
    below: others.slice(BESIDE).map(toStoryView),
    sections: sections.map(({ name, path, left }) => {
      return { name, path, stories: left.map(toStoryView) };
    }),
  };
}

function toLead(article: Article): StoryView & { photo?: ShownPhoto } {
  const { photo } = article;
  return { ...toStoryView(article), ...(photo && { photo: toShownPhoto(photo) }) };
}

/** Takes the latest stories of a section that are not shown yet. */
function takeOthers({ articles }: List, shown: readonly Article[]): Article[] {
  const latest = articles.slice(0, shown.length + OF_SECTION);
  return latest.filter((article) => !shown.includes(article)).slice(0, OF_SECTION);
}

function getLatest([latest]: readonly Article[]): number {
  return latest ? Date.parse(latest.front.published) : 0;
}
