import type { AstroPrerenderer } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { StoreIncomplete } from '../../articles/store/article-store.ts';
import type { Settings } from '../../settings.ts';
import { markSheet } from '../messages.ts';

/** The part of the built code that is used here. */
type App = ConstructorParameters<typeof StaticPaths>[0] & {
  setInternals: (internals: { pagesByKeys: ReadonlyMap<string, PageData> }) => void;
  setOptions: (options: {
    settings: { scripts: never[] };
    logger: { options: { destination: Destination } };
  }) => void;
  render: (request: Request, options: { routeData: Route }) => Promise<Response>;
};
type Route = Parameters<AstroPrerenderer['render']>[1]['routeData'];
type Sheet = { type: string; content?: string };
type PageData = { styles: { depth: number; order: number; sheet: Sheet }[] };
type Destination = { write: (event: { level: string; message: string }) => void };

/**
 * Opens code that an earlier build of Astro made, so that it renders pages without Vite. All that is used of Astro
 * beyond its documented interfaces is in this file, but for the two names in `bundle-store.ts`, and holds for the version
 * in `package.json`: the code is in `.prerender` and its entry is `prerender-entry.*.mjs`; the entry exports the `app` of
 * a build, which gets pages' styles by `setInternals` and scripts by `setOptions`, and whose manifest has the styles of
 * each route in order; and `StaticPaths` lists what is to be rendered. If any of it differs, this throws, and the site is
 * built anew.
 *
 * @param entry Address of the entry module.
 * @returns What renders pages, and the style sheets that these only mark: they would be most of what is rendered,
 *   copied and sent.
 * @throws Error when the code differs from that.
 */
export async function openBundle(
  entry: string,
): Promise<{ pages: AstroPrerenderer; sheets: readonly string[] }> {
  const { app }: { app: App } = await import(entry);
  const { routes } = app.manifest;
  if (routes.some(({ scripts }) => scripts.length > 0)) {
    throw new Error(`${entry} puts scripts into pages in a way that is not supported here.`);
  }
  const numbers = new Map<string, number>();
  const mark = (sheet: Sheet): Sheet => {
    if (sheet.type !== 'inline' || sheet.content === undefined) return sheet;
    const number = numbers.get(sheet.content) ?? numbers.size;
    numbers.set(sheet.content, number);
    return { ...sheet, content: markSheet(number) };
  };
  const styled = routes.map(({ routeData, styles }): [string, PageData] => [
    `${routeData.route}&${routeData.component}`,
    { styles: styles.map((sheet, order) => ({ depth: 0, order, sheet: mark(sheet) })) },
  ]);
  app.setInternals({ pagesByKeys: new Map(styled) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination } } });
  const rendered = routes.map(({ routeData }) => routeData).filter(({ prerender }) => prerender);
  for (const route of rendered) await app.getComponentByRoute?.(route);
  // Node loads this when it is first used, which takes as long as ten pages: now articles are still updated.
  new Request('https://localhost/');
  const pages: AstroPrerenderer = {
    name: 'bundle',
    getStaticPaths: () => new StaticPaths(app).getAll(),
    render: (request, { routeData }) => app.render(request, { routeData }),
  };
  return { pages, sheets: [...numbers.keys()] };
}

/** Prints warnings and errors only, as Astro does at the log level `warn`; of what begins again whoever begins tells. */
const destination: Destination = {
  write: ({ level, message }) => {
    const isTold = message.startsWith(StoreIncomplete.name);
    if ((level === 'warn' || level === 'error') && !isTold) console.error(message);
  },
};

/** Pictures, and how many are drawn at once: other threads draw them, and the renderer would wait for each. */
const PICTURES = 'photos/';
const DRAWN = 4;

/**
 * Renders all pages, as a build of Astro does, but several pictures meanwhile.
 *
 * @throws Error when two have the same address, or one is rendered in an unsupported way.
 */
export async function renderAll(
  pages: AstroPrerenderer,
  { siteUrl, base }: Pick<Settings, 'siteUrl' | 'base'>,
): Promise<void> {
  try {
    const all = await pages.getStaticPaths();
    const addresses = listAddresses(all);
    const tasks = all.map(({ route }, at) => ({ route, address: addresses[at] ?? '' }));
    let hasFailed = false;
    const renderInTurn = async (turns: Iterator<(typeof tasks)[number], undefined>) => {
      for (let turn = turns.next(); !turn.done && !hasFailed; turn = turns.next()) {
        const { route, address } = turn.value;
        try {
          await pages.render(new Request(new URL(base + address, siteUrl)), { routeData: route });
        } catch (error) {
          hasFailed = true;
          throw error;
        }
      }
    };
    const pictures = tasks.filter(({ address }) => address.startsWith(PICTURES)).values();
    const others = tasks.filter(({ address }) => !address.startsWith(PICTURES)).values();
    // Several take their turns from one list.
    const turns = [others, ...Array.from({ length: DRAWN }, () => pictures)];
    const ended = await Promise.allSettled(turns.map(renderInTurn));
    for (const end of ended) if (end.status === 'rejected') throw end.reason;
  } finally {
    await pages.teardown?.();
  }
}

/** Lists addresses below the base: `people/`, `feed.xml`. */
function listAddresses(all: readonly { pathname: string; route: Pick<Route, 'type'> }[]): string[] {
  const paths = new Set<string>();
  return all.map(({ pathname, route }) => {
    const path = pathname.replace(/^\/|\/$/g, '');
    if (paths.has(path)) throw new Error(`/${path} is the address of two pages.`);
    paths.add(path);
    if (route.type === 'page') return path === '' ? '' : `${path}/`;
    // The address of a file may end with a slash here, if its route does.
    const file = pathname.replace(/^\//, '');
    if (!/\.\w+\/?$/.test(file)) throw new Error(`/${path} is a file without an ending.`);
    return file;
  });
}
