import type { APIContext } from 'astro';
import { slugify } from '../../../base/slugify.ts';
import { getSections } from '../../../site/data/get-sections.ts';
import type { Group } from '../../../site/data/group-articles.ts';
import { makeFeedKey } from '../../../site/feeds/make-feed-key.ts';
import { makeRss } from '../../../site/feeds/make-rss.ts';
import { site } from '../../../site.ts';

export async function getStaticPaths() {
  const groups = await getSections();
  return groups.map((group) => ({
    params: { section: slugify(group.name) },
    props: { group },
    cacheKey: makeFeedKey([group.name, group.path], group.articles),
  }));
}

export function GET({ props, site: origin }: APIContext<{ group: Group }>) {
  const { name, path, articles } = props.group;
  const description = `Articles in ${name}.`;
  return makeRss({ title: `${site.name}: ${name}`, description, path, articles, origin });
}
