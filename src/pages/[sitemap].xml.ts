import type { APIContext } from 'astro';
import { makeToUrl } from '../base/address.ts';
import { getNow } from '../settings.ts';
import { getArchive } from '../site/data/get-archive.ts';
import { toStaticPath } from '../site/data/static-path.ts';
import { formatSitemap } from '../site/sitemaps/format-sitemap.ts';
import { listSitemapViews, type SitemapView } from '../site/sitemaps/sitemap-view.ts';

export async function getStaticPaths() {
  const views = listSitemapViews(await getArchive(), getNow(process.env));
  return views.map((view) => toStaticPath({ sitemap: view.file }, { view }, view));
}

export function GET({ props, site }: APIContext<{ view: SitemapView }>) {
  const toUrl = makeToUrl(site);
  return new Response(formatSitemap(props.view, toUrl));
}
