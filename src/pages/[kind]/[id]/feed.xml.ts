import type { APIContext } from 'astro';
import { getNames, type Name } from '../../../site/data/get-names.ts';
import { makeFeedKey } from '../../../site/feeds/make-feed-key.ts';
import { makeRss } from '../../../site/feeds/make-rss.ts';
import { site } from '../../../site.ts';

export async function getStaticPaths() {
  const names = [...(await getNames()).values()];
  return names.map((name) => ({
    params: { kind: name.entry.kind, id: name.entry.id },
    props: { name },
    cacheKey: makeFeedKey(
      [name.entry.name, name.entry.summary],
      name.mentions.map(({ article }) => article),
    ),
  }));
}

export function GET({ props, site: origin }: APIContext<{ name: Name }>) {
  const { entry, path, mentions } = props.name;
  const articles = mentions.map(({ article }) => article);
  const title = `${site.name}: ${entry.name}`;
  return makeRss({ title, description: entry.summary, path, articles, origin });
}
