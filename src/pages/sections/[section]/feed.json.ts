import type { APIContext } from 'astro';
import { slugify } from '../../../base/slugify.ts';
import { getArchive } from '../../../site/data/get-archive.ts';
import type { List } from '../../../site/data/group-articles.ts';
import { toStaticPath } from '../../../site/data/static-path.ts';
import { toSectionFeedView } from '../../../site/feeds/feed-view.ts';
import { makeJsonFeed } from '../../../site/feeds/make-json-feed.ts';

export async function getStaticPaths() {
  const { sections } = await getArchive();
  return sections.map((list) =>
    toStaticPath({ section: slugify(list.name) }, { list }, toSectionFeedView(list)),
  );
}

export async function GET({ props, site: origin }: APIContext<{ list: List }>) {
  const { readHtml } = await getArchive();
  return makeJsonFeed({ view: toSectionFeedView(props.list), readHtml, origin });
}
