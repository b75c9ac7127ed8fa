import type { APIContext } from 'astro';
import { getArticles } from '../../../article/get-articles.ts';
import { type Group, groupBySection } from '../../../article/group-articles.ts';
import { makeRss } from '../../../feeds/make-rss.ts';
import { slugify } from '../../../lib/slugify.ts';
import { site } from '../../../site.ts';

export async function getStaticPaths() {
  const groups = groupBySection(await getArticles());
  return groups.map((group) => ({ params: { section: slugify(group.name) }, props: { group } }));
}

export function GET({ props, site: origin }: APIContext<{ group: Group }>) {
  const { name, path, articles } = props.group;
  const description = `Articles in ${name}.`;
  return makeRss({ title: `${site.name}: ${name}`, description, path, articles, origin });
}
