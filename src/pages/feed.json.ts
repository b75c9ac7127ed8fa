import type { APIContext } from 'astro';
import { getArticles } from '../site/data/get-articles.ts';
import { makeJsonFeed } from '../site/feeds/make-json-feed.ts';
import { site } from '../site.ts';

export async function GET({ site: origin }: APIContext) {
  const { name: title, description } = site;
  return makeJsonFeed({ title, description, path: '/', articles: await getArticles(), origin });
}
