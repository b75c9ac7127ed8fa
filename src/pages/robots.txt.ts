import type { APIContext } from 'astro';
import { makeToUrl } from '../base/address.ts';

export function GET({ site }: APIContext) {
  const sitemap = makeToUrl(site)('/sitemap-index.xml');
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
}
