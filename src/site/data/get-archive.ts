import { isPast, readFrontFile } from '../../articles/front/front-file.ts';
import { readRevisions } from '../../articles/revisions/read-revisions.ts';
import type { ArticleStore } from '../../articles/store/article-store.ts';
import {
  readCompared,
  storeCompared,
  toComparedText,
} from '../../articles/twins/compared-texts.ts';
import type { NameEntry } from '../../names/registry/registry.ts';
import { getNow, getSettings } from '../../settings.ts';
import { type Archive, makeArchive } from './archive.ts';
import { type Article, getArticles, getStore } from './get-articles.ts';
import { getTwins } from './get-twins.ts';

/** An archive, and its sources. */
type Made = { articles: readonly Article[]; registry: string; archive: Archive };

let made: Made | undefined;

/** Gets the archive; the development server makes it anew when content has changed. */
export async function getArchive(): Promise<Archive> {
  if (made && !import.meta.env.DEV) return made.archive;
  const articles = await getArticles();
  const store = await getStore();
  const { entries, digest } = await readNames(store);
  const pins = listPins();
  const registry = `${digest} ${pins}`;
  if (made?.articles !== articles || made.registry !== registry) {
    const findTwins = () => findAllTwins(articles, store);
    const withdrawn = store.withdrawn();
    const revisions = readRevisions(store);
    const settings = getSettings(process.env, process.cwd());
    const { sharePictures: shared, hasTexts = false, nameFeeds = 0 } = settings;
    const archive = makeArchive({
      articles,
      withdrawn,
      entries,
      shared,
      hasTexts,
      nameFeeds,
      pins,
      revisions,
      findTwins,
    });
    made = { articles, registry, archive };
  }
  return made.archive;
}

/**
 * Reads the registry: in a build from the store, so that the process that renders pages reads no content; in the
 * development server the current one.
 */
async function readNames(
  store: ArticleStore,
): Promise<{ entries: readonly NameEntry[]; digest?: string | undefined }> {
  if (!import.meta.env.DEV) return store.registry();
  const { getEntry } = await import('astro:content');
  const names = await getEntry('names', 'registry');
  return { entries: names?.data.entries ?? [], digest: names?.digest?.toString() };
}

/** Lists the articles that are pinned to the front page now; the development server uses the clock. */
function listPins(): string[] {
  const now = import.meta.env.DEV ? Date.now() : getNow(process.env);
  const root = process.cwd();
  const { pins } = readFrontFile(getSettings(process.env, root).contentDir, root);
  return pins.filter((pin) => !isPast(pin, now)).map(({ id }) => id);
}

/** Finds the twins of all articles; results of earlier builds are reused. */
function findAllTwins(articles: readonly Article[], store: ArticleStore): Map<string, Article[]> {
  const last = readCompared(store);
  const toText = (article: Article) => toComparedText(article, article.getHtml);
  const { twins, compared } = getTwins(articles, toText, last);
  // While the renderer waits for what is wanted. What cannot be stored is compared again.
  setImmediate(() => {
    try {
      storeCompared(store, compared, last);
    } catch {}
  });
  return twins;
}
