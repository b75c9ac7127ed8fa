import { join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { getDigest } from '../lib/get-digest.ts';
import { type Progress, showProgress } from '../lib/show-progress.ts';
import { insertPolicy } from '../publish/insert-policy.ts';
import { readPageNeeds } from '../publish/page-needs.ts';
import { cutSearched } from '../search/cut-searched.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { openWriter } from './open-writer.ts';
import { keepFile, type SiteBuild } from './site-build.ts';
import { describeFile, describePage, isArticlePage } from './site-file.ts';

/**
 * Makes Astro render only what cannot be taken over from the last build, and gives each page its final
 * form at once: a large archive is not read and written a second time.
 *
 * @param openSearch Called with the pages of all articles, latest first, before the first is rendered.
 * @param getDir Gives the folder that the site is written to.
 */
export function keepPages(
  usual: AstroPrerenderer,
  build: SiteBuild,
  openSearch: (paths: readonly string[]) => SearchIndex,
  getDir: () => string,
): AstroPrerenderer {
  const keys = new Map<string, string>();
  const writer = openWriter();
  let progress: Progress | undefined;
  let search: SearchIndex | undefined;
  return {
    ...usual,
    async getStaticPaths() {
      const all = await usual.getStaticPaths();
      const rendered = all.filter(({ pathname, route, cacheKey }) => {
        const path = toOutputPath(pathname, route.type);
        if (build.year && !isOfYear(path, build.year)) return false;
        if (cacheKey === undefined) return true;
        const key = getDigest(`${build.stamp} ${cacheKey}`);
        keys.set(path, key);
        return !keepFile(build, path, key);
      });
      const paths = all.map(({ pathname, route }) => toOutputPath(pathname, route.type));
      // A year's articles are indexed where the years are joined.
      if (!build.year) search = openSearch(paths.filter(isArticlePage));
      progress = showProgress('Pages made', rendered.length);
      return rendered;
    },
    async render(request, options) {
      const result = await usual.render(request, options);
      const { response, ...rest } = result instanceof Response ? { response: result } : result;
      progress?.add(1);
      const pathname = decodeURI(new URL(request.url).pathname).slice(build.base.length);
      const path = toOutputPath(pathname, options.routeData.type);
      const key = keys.get(path);
      const known = { ...(key && { key }) };
      if (options.routeData.type !== 'page') {
        const body = Buffer.from(await response.arrayBuffer());
        build.made.set(path, { ...describeFile(path, body, build.base), ...known });
        return { response: new Response(body, response), ...rest };
      }
      const html = await response.text();
      const needs = readPageNeeds(path, html);
      const page = insertPolicy(html, needs, path);
      const searched = isArticlePage(path) ? cutSearched(page) : undefined;
      build.made.set(path, {
        ...describePage(path, page, build.base),
        ...known,
        ...(searched && { searched: getDigest(searched) }),
        needs,
      });
      if (searched) await search?.addPage(path, searched);
      // Written here at once: Astro would take it through another answer. It writes none without a body.
      await writer.write(join(getDir(), path), page);
      return { response: new Response(null, response), ...rest };
    },
    async teardown() {
      progress?.end();
      await writer.end();
      await usual.teardown?.();
    },
  };
}

/** `/2024/09/talks` → `2024/09/talks/index.html`, `/404` → `404.html`; files keep their names. */
function toOutputPath(pathname: string, type: string): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (type !== 'page') return path;
  return path === '404' ? '404.html' : `${path}/index.html`.replace(/^\//, '');
}

/** Pictures bear no year; those of the year's articles alone are listed when a year is built. */
function isOfYear(path: string, year: string): boolean {
  return path.startsWith(`${year}/`) || path.startsWith('photos/');
}
