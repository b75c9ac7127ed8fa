import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { StoreIncomplete } from '../articles/store/article-store.ts';
import { isArticleFile, toFile } from '../base/address.ts';
import { explainFullDisk } from '../base/explain-system-error.ts';
import { SAME_KEY } from '../base/plan-link.ts';
import { findContent, takeArticles, takeSame } from '../base/renderer-state.ts';
import { type Progress, showProgress } from '../base/show-progress.ts';
import type { Settings } from '../settings.ts';
import type { PlannedFile } from './messages.ts';
import { type PageFault, PagesFailed } from './page-faults.ts';
import { openPublisherLink, type PublisherLink } from './publisher-link.ts';

/** Makes Astro send what it renders to the process that publishes the site. */
export function streamSite(settings: Settings): AstroIntegration {
  return {
    name: 'stream-site',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        const link = openPublisherLink();
        setPrerenderer((usual) => streamPages(usual, link, settings));
      },
    },
  };
}

/** What renders pages, and lists those that need not be known before others are rendered. */
export type Pages = AstroPrerenderer & {
  getLatePaths?: () => ReturnType<AstroPrerenderer['getStaticPaths']>;
};

/**
 * Makes Astro render only what is not reused from the last build, and send each page at once: another process
 * finishes and writes it while the next page is rendered.
 *
 * @param sheets Style sheets that pages only mark.
 */
export function streamPages(
  usual: Pages,
  link: PublisherLink,
  { base, year }: Pick<Settings, 'base' | 'year'>,
  sheets: readonly string[] = [],
): Pages {
  let progress: Progress | undefined;
  const faults: PageFault[] = [];
  return {
    ...usual,
    async getStaticPaths() {
      const all = addPaths(await usual.getStaticPaths());
      const planned = year ? all.filter(({ path }) => isOfYear(path, year)) : all;
      const wanted = await link.plan(addUnchanged(planned.map(toPlanned)), sheets);
      const rendered = planned.filter(({ path }) => wanted.has(path));
      rendered.sort(compareTurns);
      progress = showProgress(
        'Pages made',
        rendered.filter(({ path }) => !findContent(path)).length,
      );
      return rendered;
    },
    async getLatePaths() {
      // What is late is of all years.
      const all = year || !usual.getLatePaths ? [] : addPaths(await usual.getLatePaths());
      if (all.length === 0) return [];
      const wanted = await link.planMore(all.map(toPlanned));
      return all.filter(({ path }) => wanted.has(path));
    },
    async render(request, options) {
      const pathname = decodeURI(new URL(request.url).pathname).slice(base.length);
      const path = toOutputPath(pathname, options.routeData.type);
      try {
        const makeContent = findContent(path);
        const result = makeContent ? new Response(null) : await usual.render(request, options);
        const { response, ...rest } = result instanceof Response ? { response: result } : result;
        const content = makeContent ? makeContent() : new Uint8Array(await response.arrayBuffer());
        await link.send(path, typeof content === 'string' ? Buffer.from(content) : content);
        if (!makeContent) progress?.add(1);
        // Astro writes no file without a body.
        return { response: new Response(null, response), ...rest };
      } catch (error) {
        // All begins again, when what is damaged is made anew; on a full disk no other page can be laid either.
        if (isIncomplete(error) || explainFullDisk(error) !== undefined) throw error;
        // The other pages are rendered too, to report all faults at once.
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

/** Tells a store that is incomplete: the code of pages has another copy of its class. */
function isIncomplete(error: unknown): boolean {
  return error instanceof Error && error.name === StoreIncomplete.name;
}

/** A page of a route. */
type Page = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** Adds to pages the paths of their files. */
function addPaths(pages: readonly Page[]): (Page & { path: string })[] {
  return pages.map((page) => ({ ...page, path: toOutputPath(page.pathname, page.route.type) }));
}

function toPlanned({ path, cacheKey }: Page & { path: string }): PlannedFile {
  return { path, ...(cacheKey && { cacheKey }) };
}

/** Orders files for rendering: articles first, as search is indexed while the rest is rendered. */
const compareTurns = (a: { path: string }, b: { path: string }) =>
  Number(isArticleFile(b.path)) - Number(isArticleFile(a.path));

/** Adds the pages that have no path of a route, as they are unchanged: those of articles in the order of all. */
function addUnchanged(files: PlannedFile[]): PlannedFile[] {
  const articles = takeArticles() ?? [];
  const byPath = new Map(files.map((file) => [file.path, file]));
  const pages = articles.map((path) => byPath.get(path) ?? { path, cacheKey: SAME_KEY });
  for (const path of articles) byPath.delete(path);
  const lists = takeSame().map((path) => ({ path, cacheKey: SAME_KEY }));
  return [...byPath.values(), ...lists, ...pages];
}

/** `/2024/09/talks` → `2024/09/talks/index.html`, `/404` → `404.html`; files keep their names. */
function toOutputPath(pathname: string, type: string): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (type !== 'page') return path;
  return path === '404' ? '404.html' : toFile(`/${path}/`.replace('//', '/'));
}

/** Pictures have no year in their path; the build of a year lists those of its articles only. */
function isOfYear(path: string, year: string): boolean {
  return path.startsWith(`${year}/`) || path.startsWith('photos/');
}
