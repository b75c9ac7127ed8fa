import type { APIContext } from 'astro';
import { getArchive } from '../../site/data/get-archive.ts';
import { toStaticPath } from '../../site/data/static-path.ts';
import { FEED_FORMATS, type FeedEnding } from '../../site/feeds/feed-formats.ts';
import { type ListFeed, listFeeds } from '../../site/feeds/feed-view.ts';
import { makeJsonFeed } from '../../site/feeds/make-json-feed.ts';
import { makeRss } from '../../site/feeds/make-rss.ts';

const MAKERS = { xml: makeRss, json: makeJsonFeed };

type Props = { feed: ListFeed; ending: FeedEnding };

export async function getStaticPaths() {
  return listFeeds(await getArchive()).flatMap((feed) => {
    const view = feed.makeView();
    return FEED_FORMATS.map(({ ending }) => {
      return toStaticPath({ list: feed.path.slice(1, -1), ending }, { feed, ending }, view);
    });
  });
}

export async function GET({ props: { feed, ending }, site: origin }: APIContext<Props>) {
  const { readHtml } = await getArchive();
  return MAKERS[ending]({ view: feed.makeView(), readHtml, origin });
}
