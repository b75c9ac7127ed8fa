import type { APIContext } from 'astro';
import { getArchive } from '../site/data/get-archive.ts';
import { toSiteFeedView } from '../site/feeds/feed-view.ts';
import { makeRss } from '../site/feeds/make-rss.ts';

export async function GET({ site: origin }: APIContext) {
  const archive = await getArchive();
  return makeRss({ view: toSiteFeedView(archive), readHtml: archive.readHtml, origin });
}
