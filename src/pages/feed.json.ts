import type { APIContext } from 'astro';
import { getArchive } from '../site/data/get-archive.ts';
import { toSiteFeedView } from '../site/feeds/feed-view.ts';
import { makeJsonFeed } from '../site/feeds/make-json-feed.ts';

export async function GET({ site: origin }: APIContext) {
  const archive = await getArchive();
  return makeJsonFeed({ view: toSiteFeedView(archive), readHtml: archive.readHtml, origin });
}
