import { getRelease, NEWS_TIME } from '../../articles/is-held.ts';
import { toPartAddress } from '../../base/list-address.ts';
import { kinds } from '../../names/registry/registry.ts';
import { getJpeg } from '../../photos/list-sizes.ts';
import type { Archive } from '../data/archive.ts';
import { type Change, findChange } from '../data/find-change.ts';
import type { Article } from '../data/get-articles.ts';
import { listCorrectionParts, listCorrections } from '../lists/corrections-view.ts';
import { listParts } from '../lists/list-view.ts';
import { listNameParts } from '../names/name-view.ts';
import { listNamesParts } from '../names/names-view.ts';
import { listSharedNames } from '../names/shared/shared-names.ts';

/** A page in a sitemap. */
type SitemapPage = {
  /** Address below the base. */
  path: string;
  /** When what it says was last changed, as front matter has it. */
  changed?: string;
  /** Address of its picture. */
  image?: string;
  /** What only the latest news has. */
  news?: { title: string; lang: string; published: string };
};

/** All that a sitemap holds: pages; or, in the index, other sitemaps. */
export type SitemapView = { file: string; pages: SitemapPage[] } | { file: string; maps: string[] };

type Changes = ReadonlyMap<Article, Change>;

/** Addresses of a sitemap at the most (sitemaps.org/protocol.html). */
const MOST = 50_000;
/** Articles of a sitemap: each build with a new one writes the last sitemap again, and crawlers fetch it. */
const MOST_ARTICLES = 5_000;
/** What Google News accepts as news. */
const MOST_NEWS = 1_000;

/** Pages that do not depend on content. */
const FIXED = ['/about/', '/accessibility/', '/feeds/', '/data/'];

/**
 * Makes the views of all sitemaps: of articles, the oldest first, so that a new one changes the last file alone;
 * of all other pages that are worth finding; of the news, where there are any; and the index that leads to them.
 *
 * @param now Milliseconds since 1970.
 * @param most Addresses of a file.
 */
export function listSitemapViews(archive: Archive, now: number, most = MOST): SitemapView[] {
  const articles = archive.articles.slice(0);
  const changes = new Map(
    articles.map((article) => [article, findChange(article, archive.getRevisions(article))]),
  );
  const pages = articles.map((article) => toPage(article, changes.get(article)));
  const maps = [
    ...split('pages', listPages(archive, changes), most),
    ...split('articles', pages.reverse(), Math.min(most, MOST_ARTICLES)),
    ...split('news', listNews(articles, now), most),
  ];
  return [{ file: 'sitemap-index', maps: maps.map(({ file }) => file) }, ...maps];
}

function split(name: string, pages: readonly SitemapPage[], most: number) {
  const count = Math.ceil(pages.length / most);
  return Array.from({ length: count }, (_, index) => {
    return {
      file: `sitemap-${name}-${index}`,
      pages: pages.slice(index * most, (index + 1) * most),
    };
  });
}

/** Lists every page but those of articles, and those that hold what a device has or answer a question. */
function listPages(archive: Archive, changes: Changes): SitemapPage[] {
  const { articles, sections, months, days, names, signers } = archive;
  const newest = findNewest(articles.slice(0), changes);
  const lists = [...sections, ...months, ...days, ...signers.list].flatMap((list) =>
    listParts(list).map((part) => {
      const shown = list.articles.slice(part.from, part.to);
      return { path: toPartAddress(list.path, part.number), ...findNewest(shown, changes) };
    }),
  );
  const ofNames = [...names.values()].flatMap((name) =>
    listNameParts(name).map((part) => {
      const shown = name.mentions.slice(part.from, part.to);
      return { path: toPartAddress(name.path, part.number), ...findNewest(shown, changes) };
    }),
  );
  return [
    ...['/', '/archive/', ...listNamesPaths(archive)].map((path) => ({ path, ...newest })),
    ...FIXED.map((path) => ({ path })),
    ...listCorrectionParts(listCorrections(archive)).map(({ number }) => {
      return { path: toPartAddress('/corrections/', number) };
    }),
    ...lists,
    ...ofNames,
    ...listSharedNames(archive).map(({ path }) => ({ path })),
  ];
}

function listNamesPaths(archive: Archive): string[] {
  return kinds.flatMap((kind) => listNamesParts(archive, kind).map(({ path }) => path));
}

/** Finds when the last of some articles was changed. */
function findNewest(articles: readonly Article[], changes: Changes): Pick<SitemapPage, 'changed'> {
  let newest: Change | undefined;
  for (const article of articles) {
    const change = changes.get(article);
    if (change && (!newest || change.moment > newest.moment)) newest = change;
  }
  return newest ? { changed: newest.date } : {};
}

function toPage({ path, photo }: Article, change: Change | undefined): SitemapPage {
  const image = photo && `/photos/${getJpeg(photo).file}`;
  return { path, ...(change && { changed: change.date }), ...(image && { image }) };
}

/** Lists what was published in the last two days; articles are listed latest first. */
function listNews(articles: readonly Article[], now: number): SitemapPage[] {
  const latest = articles.slice(0, MOST_NEWS);
  const news = latest.filter(({ outline }) => getRelease(outline) > now - NEWS_TIME);
  return news.map(({ path, front: { title, lang, published } }) => {
    return { path, news: { title, lang, published } };
  });
}
