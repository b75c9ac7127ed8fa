import { isSmall } from '../../photos/photo-file.ts';
import { site } from '../../site.ts';
import type { Archive } from '../data/archive.ts';
import { foldTwins } from '../data/fold-twins.ts';
import type { Article } from '../data/get-articles.ts';
import { type List, rankSection } from '../data/group-articles.ts';
import { type Frame, type PageLink, toFrame } from '../layout/frame.ts';
import { cropToNews, listMappedPlaces, type MappedPlace } from '../maps/mapped-place.ts';
import { countNames, type NewsName, toNewsNames } from '../names/news-name.ts';
import { type StoryView, toStoryView } from './story-view.ts';

/** All that the front page shows. */
export type FrontView = {
  frame: Frame;
  /** What an editor has pinned, or the latest story. */
  lead?: StoryView;
  /** What stands under a lead without a picture. */
  under: StoryView[];
  /** What stands beside and below it. */
  beside: StoryView[];
  below: StoryView[];
  /** The names that the latest articles write most of, and the places in them. */
  news: NewsName[];
  places: MappedPlace[];
  /** What else the sections have, each with its latest stories. */
  sections: (PageLink & { stories: StoryView[] })[];
};

/** Stories beside a lead with and without a picture, and in the columns below. */
const BESIDE = { picture: 3, none: 2 };
/** Stories under a lead without a picture, where there are as many as beside it. */
const UNDER = 2;
const BELOW = 8;
/** Sections, and stories of each. */
const SECTIONS = 8;
const OF_SECTION = 4;
/** Stories from one picture to the next. */
const PICTURED = 3;
/** Latest articles whose names are in the news; names, and places on the map. */
const LATEST = 100;
const NAMES = 9;
const PLACES = 30;

/**
 * Makes the view of the front page: what an editor has pinned leads, or else the latest story, and no story
 * appears twice, whoever reported it. Sections stand in the order of `site.ts`, then of their latest story,
 * without those that have nothing more.
 *
 * @param order Sections in the order of the site.
 */
export function toFrontView(archive: Archive, order: readonly string[] = site.sections): FrontView {
  const latest = archive.articles.slice(0, LATEST);
  const counts = countNames(archive, latest);
  const pinned = new Set(archive.pinned);
  const others = latest.filter((article) => !pinned.has(article));
  const stories = foldTwins(archive, [...pinned, ...others]);
  const hasPicture = stories[0] !== undefined && hasLargePhoto(stories[0]);
  const count = hasPicture ? BESIDE.picture : BESIDE.none;
  const under = hasPicture || stories.length < 1 + count + UNDER ? 0 : UNDER;
  const top = stories.slice(0, 1 + count + under + BELOW);
  const told = new Set(top.flatMap((article) => [article, ...archive.getTwins(article)]));
  const [lead, ...rest] = choosePictures(archive, top);
  const sections = archive.sections
    .map((section) => ({ ...section, left: listUntold(archive, section, told) }))
    .filter(({ left }) => left.length > 0)
    .sort((a, b) => getLatest(b.left) - getLatest(a.left))
    .sort((a, b) => rankSection(a.name, order) - rankSection(b.name, order))
    .slice(0, SECTIONS);
  return {
    frame: { ...toFrame(archive), ...(latest[0] && { latest: latest[0].front.published }) },
    ...(lead && { lead }),
    under: rest.slice(0, under),
    beside: rest.slice(under, under + count),
    below: rest.slice(under + count),
    news: toNewsNames(counts).slice(0, NAMES),
    places: cropToNews(listMappedPlaces(counts)).slice(0, PLACES),
    sections: sections.map(({ name, path, left }) => {
      const stories = left.map((article, index) =>
        toStoryView(archive, article, { hasPhoto: index === 0 && hasLargePhoto(article) }),
      );
      return { name, path, stories };
    }),
  };
}

/** Gives about every third story its picture, the lead before all. */
function choosePictures(archive: Archive, articles: readonly Article[]): StoryView[] {
  let since = PICTURED;
  return articles.map((article, index) => {
    // The second beside the lead may have one too: a picture there does not stand next to the lead's head.
    const isDue = since >= PICTURED - 1 || index === 2;
    const hasPhoto = hasLargePhoto(article) && isDue;
    since = hasPhoto ? 0 : since + 1;
    return toStoryView(archive, article, { hasPhoto });
  });
}

/** A small picture would be a blur across its column; the article shows it as large as it is. */
function hasLargePhoto({ photo }: Article): boolean {
  return photo !== undefined && !isSmall(photo);
}

/** Lists the latest stories of a section that the page has not told yet. */
function listUntold(archive: Archive, { articles }: List, told: Set<Article>): Article[] {
  const latest = articles.slice(0, told.size + 2 * OF_SECTION);
  const others = latest.filter((article) => !told.has(article));
  return foldTwins(archive, others).slice(0, OF_SECTION);
}

function getLatest([latest]: readonly Article[]): number {
  return latest ? Date.parse(latest.front.published) : 0;
}
