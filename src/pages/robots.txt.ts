import type { APIContext } from 'astro';
import { toPath } from '../base/address.ts';

export function GET({ site }: APIContext) {
  const sitemap = new URL(toPath('/sitemap-index.xml'), site).href;
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
}
