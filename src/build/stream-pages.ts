import type { AstroPrerenderer } from 'astro';
import { isArticleFile, toFile } from '../base/address.ts';
import { type Progress, showProgress } from '../base/show-progress.ts';
import type { Settings } from '../settings.ts';
import { type PageFault, PagesFailed } from './page-faults.ts';
import type { PublisherLink } from './publisher-link.ts';

/**
 * Makes Astro render only what is not taken over from the last build, and hand each page over at once:
 * another process finishes and writes it while the next one is rendered.
 */
export function streamPages(
  usual: AstroPrerenderer,
  link: PublisherLink,
  { base, year }: Pick<Settings, 'base' | 'year'>,
): AstroPrerenderer {
  let progress: Progress | undefined;
  const faults: PageFault[] = [];
  return {
    ...usual,
    async getStaticPaths() {
      const all = (await usual.getStaticPaths()).map((one) => {
        return { ...one, path: toOutputPath(one.pathname, one.route.type) };
      });
      const own = year ? all.filter(({ path }) => isOfYear(path, year)) : all;
      const wanted = await link.plan(
        own.map(({ path, cacheKey }) => ({ path, ...(cacheKey && { cacheKey }) })),
      );
      const rendered = own.filter(({ path }) => wanted.has(path));
      // Articles first: search is indexed while the rest is rendered.
      rendered.sort((a, b) => Number(isArticleFile(b.path)) - Number(isArticleFile(a.path)));
      progress = showProgress('Pages made', rendered.length);
      return rendered;
    },
    async render(request, options) {
      const pathname = decodeURI(new URL(request.url).pathname).slice(base.length);
      const path = toOutputPath(pathname, options.routeData.type);
      try {
        const result = await usual.render(request, options);
        const { response, ...rest } = result instanceof Response ? { response: result } : result;
        await link.hand(path, new Uint8Array(await response.arrayBuffer()));
        progress?.add(1);
        // Astro writes no file without a body.
        return { response: new Response(null, response), ...rest };
      } catch (error) {
        // The others are made, to tell of all at once.
        faults.push({ path, error });
        return { response: new Response(null) };
      }
    },
    async teardown() {
      progress?.end();
      await link.end();
      await usual.teardown?.();
      if (faults.length > 0) throw new PagesFailed(faults);
    },
  };
}

/** `/2024/09/talks` → `2024/09/talks/index.html`, `/404` → `404.html`; files keep their names. */
function toOutputPath(pathname: string, type: string): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (type !== 'page') return path;
  return path === '404' ? '404.html' : toFile(`/${path}/`.replace('//', '/'));
}

/** Pictures bear no year; those of the year's articles alone are listed when a year is built. */
function isOfYear(path: string, year: string): boolean {
  return path.startsWith(`${year}/`) || path.startsWith('photos/');
}
