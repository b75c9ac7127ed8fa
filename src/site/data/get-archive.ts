import { getEntry } from 'astro:content';
import { isPast, readFrontFile } from '../../articles/front/front-file.ts';
import { readRevisions } from '../../articles/revisions/update-revisions.ts';
import type { ArticleStore } from '../../articles/store/article-store.ts';
import {
  readCompared,
  storeCompared,
  toComparedText,
} from '../../articles/twins/compared-texts.ts';
import { getSettings } from '../../settings.ts';
import { type Archive, makeArchive } from './archive.ts';
import { type Article, getArticles, getStore } from './get-articles.ts';
import { getTwins } from './get-twins.ts';

/** An archive, and what it was made of. */
type Made = { articles: readonly Article[]; registry: string; archive: Archive };

let made: Made | undefined;

/** Gets the archive; the development server's is made anew when content has changed. */
export async function getArchive(): Promise<Archive> {
  if (made && !import.meta.env.DEV) return made.archive;
  const [articles, names] = [await getArticles(), await getEntry('names', 'registry')];
  const pins = listPins((await getEntry('articles', 'state'))?.data.now);
  const registry = `${names?.digest} ${pins}`;
  if (made?.articles !== articles || made.registry !== registry) {
    const entries = names?.data.entries ?? [];
    const store = await getStore();
    const findTwins = () => findAllTwins(articles, store);
    const withdrawn = store.withdrawn();
    const revisions = readRevisions(store);
    const settings = getSettings(process.env, process.cwd());
    const { sharePictures: shared, hasTexts = false } = settings;
    const archive = makeArchive({
      articles,
      withdrawn,
      entries,
      shared,
      hasTexts,
      pins,
      revisions,
      findTwins,
    });
    made = { articles, registry, archive };
  }
  return made.archive;
}

/** Lists the articles that are pinned to the front page at a time; the development server goes by the clock. */
function listPins(now = Date.now()): string[] {
  const root = process.cwd();
  const { pins } = readFrontFile(getSettings(process.env, root).contentDir, root);
  return pins.filter((pin) => !isPast(pin, now)).map(({ id }) => id);
}

/** Finds the twins of all articles; texts that were compared by an earlier build are not again. */
function findAllTwins(articles: readonly Article[], store: ArticleStore): Map<string, Article[]> {
  const compared = readCompared(store);
  const before = compared.size;
  const twins = getTwins(articles, (one) => toComparedText(one, one.getHtml), compared);
  if (compared.size > before) {
    storeCompared(store, compared, new Set(articles.map(({ digest }) => digest)));
  }
  return twins;
}
