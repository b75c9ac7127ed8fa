import type { ArticleData } from '../article/get-article-data.ts';
import { type ByPath, parseRecord, toNumber, toText } from '../storage/parse-record.ts';
import { load, PAGES_BEHIND, type Stored, store } from '../storage/reader-storage.ts';

/** An article that a reader saved. */
export type SavedArticle = Pick<ArticleData, 'title' | 'lang' | 'section' | 'published'> & {
  /** Moment of saving, in milliseconds. */
  at: number;
};
export type SavedArticles = ByPath<SavedArticle>;

/** Takes what are saved articles of a value that was stored or imported. */
export function parseSaved(value: unknown): SavedArticles {
  return parseRecord(value, (entry) => ({
    title: toText(entry['title']),
    lang: toText(entry['lang']),
    section: toText(entry['section']),
    published: toText(entry['published']),
    at: toNumber(entry['at'], 0, Number.MAX_SAFE_INTEGER),
  }));
}

/** Loads the articles that the reader saved. */
export function loadSaved(): SavedArticles {
  return load('saved', parseSaved);
}

/** Stores which articles are saved; `syncSavedPages` stores their pages after it. */
export function storeSaved(saved: SavedArticles): Stored {
  store(PAGES_BEHIND, true);
  return store('saved', saved);
}

/** Saves an article, or takes it out of those saved. */
export function toggleSaved({ path, ...article }: ArticleData, at: number): Stored {
  const { [path]: before, ...others } = loadSaved();
  const { title, lang, section, published } = article;
  return storeSaved(
    before ? others : { ...others, [path]: { title, lang, section, published, at } },
  );
}
