import type { AstroPrerenderer } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { StoreIncomplete } from '../../articles/store/article-store.ts';
import { isArticle } from '../../base/address.ts';
import type { Settings } from '../../settings.ts';
import { markSheet } from '../messages.ts';
import type { Pages } from '../stream-pages.ts';

type Listed = ConstructorParameters<typeof StaticPaths>[0];
/** The part of the built code that is used here. */
type App = Listed & {
  getComponentByRoute: NonNullable<Listed['getComponentByRoute']>;
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
 * The routes of files that need not be known before pages are rendered: what is looked up by name takes as long to make
 * as a hundred pages, and the process that publishes indexes articles for search meanwhile.
 */
export const LATE: readonly string[] = ['src/pages/names/[...file].json.ts'];

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
): Promise<{ pages: Pages; sheets: readonly string[] }> {
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
  for (const route of rendered) await app.getComponentByRoute(route);
  // Node loads this when it is first used, which takes as long as ten pages: now articles are still updated.
  new Request('https://localhost/');
  const listPaths = (isLate: boolean) => {
    const some = routes.filter(({ routeData }) => LATE.includes(routeData.component) === isLate);
    return new StaticPaths({
      manifest: { ...app.manifest, routes: some },
      ...(app.routeCache && { routeCache: app.routeCache }),
      getComponentByRoute: (route) => app.getComponentByRoute(route),
    });
  };
  const pages: Pages = {
    name: 'bundle',
    getStaticPaths: () => listPaths(false).getAll(),
    getLatePaths: () => listPaths(true).getAll(),
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
 * Renders all pages, as a build of Astro does, but several pictures meanwhile, and those that are late beside lists.
 *
 * @throws Error when two have the same address, or one is rendered in an unsupported way.
 */
export async function renderAll(
  pages: Pages,
  { siteUrl, base }: Pick<Settings, 'siteUrl' | 'base'>,
): Promise<void> {
  const toTasks = openTasks();
  let hasFailed = false;
  const guard = (lane: Promise<void>) =>
    lane.catch((error: unknown) => {
      hasFailed = true;
      throw error;
    });
  const renderInTurn = async (turns: Iterator<Task, undefined>) => {
    for (let turn = turns.next(); !turn.done && !hasFailed; turn = turns.next()) {
      const { route, address } = turn.value;
      await pages.render(new Request(new URL(base + address, siteUrl)), { routeData: route });
    }
  };
  const renderLate = async () => {
    if (hasFailed) return;
    const late = (await pages.getLatePaths?.()) ?? [];
    await renderInTurn(toTasks(late).values());
  };
  try {
    const tasks = toTasks(await pages.getStaticPaths());
    const pictures = tasks.filter(isPicture).values();
    const articles = tasks.filter(isOfArticle).values();
    const others = tasks.filter((task) => !isPicture(task) && !isOfArticle(task)).values();
    const renderPages = async () => {
      await renderInTurn(articles);
      await waitForAll([guard(renderInTurn(others)), guard(renderLate())]);
    };
    // Several take their turns from one list.
    const drawn = Array.from({ length: DRAWN }, () => renderInTurn(pictures));
    await waitForAll([renderPages(), ...drawn].map(guard));
  } finally {
    await pages.teardown?.();
  }
}

/** Waits until all have ended, and throws what the first threw that did. */
async function waitForAll(lanes: readonly Promise<void>[]): Promise<void> {
  for (const end of await Promise.allSettled(lanes)) {
    if (end.status === 'rejected') throw end.reason;
  }
}

/** A page that is to be rendered, and its address below the base: `people/`, `feed.xml`. */
type Task = { route: Route; address: string };

const isPicture = ({ address }: Task) => address.startsWith(PICTURES);
const isOfArticle = ({ address }: Task) => isArticle(`/${address}`);

/** Opens what makes tasks of pages, of which no two have the same address. */
function openTasks() {
  const paths = new Set<string>();
  return (pages: readonly { pathname: string; route: Route }[]): Task[] =>
    pages.map(({ pathname, route }) => {
      const path = pathname.replace(/^\/|\/$/g, '');
      if (paths.has(path)) throw new Error(`/${path} is the address of two pages.`);
      paths.add(path);
      if (route.type === 'page') return { route, address: path === '' ? '' : `${path}/` };
      // The address of a file may end with a slash here, if its route does.
      const file = pathname.replace(/^\//, '');
      if (!/\.\w+\/?$/.test(file)) throw new Error(`/${path} is a file without an ending.`);
      return { route, address: file };
    });
}
