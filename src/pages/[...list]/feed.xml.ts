import type { APIContext } from 'astro';
import { getArchive } from '../../site/data/get-archive.ts';
import { toStaticPath } from '../../site/data/static-path.ts';
import { type ListFeed, listFeeds } from '../../site/feeds/feed-view.ts';
import { makeRss } from '../../site/feeds/make-rss.ts';

export async function getStaticPaths() {
  return listFeeds(await getArchive()).map((feed) =>
    toStaticPath({ list: feed.path.slice(1, -1) }, { feed }, feed.makeView()),
  );
}

export async function GET({ props: { feed }, site: origin }: APIContext<{ feed: ListFeed }>) {
  const { readHtml } = await getArchive();
  return makeRss({ view: feed.makeView(), readHtml, origin });
}
