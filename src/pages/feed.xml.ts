import type { APIContext } from 'astro';
import { getArticles } from '../site/data/get-articles.ts';
import { makeRss } from '../site/feeds/make-rss.ts';
import { site } from '../site.ts';

export async function GET({ site: origin }: APIContext) {
  const { name: title, description } = site;
  return makeRss({ title, description, path: '/', articles: await getArticles(), origin });
}
