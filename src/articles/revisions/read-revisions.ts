import type { ArticleStore } from '../store/article-store.ts';
import type { Revision } from './find-revisions.ts';

/** Where the store has what was found, and the code that finds it. */
export const NAME = 'revisions';
export const CODE = 'src/articles/revisions/find-revisions.ts';

/** What was changed of articles that readers had seen, by their addresses; the latest first. */
export type Revisions = ReadonlyMap<string, readonly Revision[]>;

/** Reads what `updateRevisions` found. */
export function readRevisions(store: Pick<ArticleStore, 'readNote'>): Revisions {
  return readMap<Revision[]>(store, NAME);
}

/** Reads a note that holds values by their names. */
export function readMap<T>(store: Pick<ArticleStore, 'readNote'>, name: string): Map<string, T> {
  const values: Record<string, T> = JSON.parse(store.readNote(name, CODE) ?? '{}');
  return new Map(Object.entries(values));
}
