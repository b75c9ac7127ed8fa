import type { APIContext } from 'astro';
import type { Name } from '../../../site/data/archive.ts';
import { getArchive } from '../../../site/data/get-archive.ts';
import { toStaticPath } from '../../../site/data/static-path.ts';
import { toNameFeedView } from '../../../site/feeds/feed-view.ts';
import { makeJsonFeed } from '../../../site/feeds/make-json-feed.ts';

export async function getStaticPaths() {
  const { names } = await getArchive();
  return [...names.values()].map((name) => {
    const { kind, id } = name.entry;
    return toStaticPath({ kind, id }, { name }, toNameFeedView(name));
  });
}

export async function GET({ props, site: origin }: APIContext<{ name: Name }>) {
  const { readHtml } = await getArchive();
  return makeJsonFeed({ view: toNameFeedView(props.name), readHtml, origin });
}
