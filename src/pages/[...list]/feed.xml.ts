import type { APIContext } from 'astro';
import { getUnaffected } from '../../site/data/get-affected.ts';
import { getArchive } from '../../site/data/get-archive.ts';
import { toStaticPath } from '../../site/data/static-path.ts';
import { type ListFeed, listFeeds } from '../../site/feeds/feed-view.ts';
import { makeRss } from '../../site/feeds/make-rss.ts';

export async function getStaticPaths() {
  const { isSameList } = await getUnaffected();
  return listFeeds(await getArchive()).map((feed) => {
    const view = isSameList(feed) ? undefined : feed.makeView();
    return toStaticPath({ list: feed.path.slice(1, -1) }, { feed }, view);
  });
}

export async function GET({ props: { feed }, site: origin }: APIContext<{ feed: ListFeed }>) {
  const { readHtml } = await getArchive();
  return makeRss({ view: feed.makeView(), readHtml, origin });
}
