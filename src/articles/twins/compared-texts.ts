import { getTextKey } from '../get-text-key.ts';
import type { ArticleStore } from '../store/article-store.ts';
import type { StoredArticle } from '../store/store-tables.ts';
import type { ComparedText } from './find-twins.ts';

type Notes = Pick<ArticleStore, 'readNote' | 'note'>;

const NAME = 'compared';
const CODE = 'src/articles/twins/find-twins.ts';

/** Reads how alike texts were found by the last build, by pairs of their digests. */
export function readCompared(store: Notes): Map<string, number> {
  const note = store.readNote(NAME, CODE);
  return new Map(note === undefined ? [] : Object.entries(JSON.parse(note)));
}

/**
 * Keeps how alike texts are, for the next build.
 *
 * @param digests Of the texts that there still are.
 */
export function storeCompared(
  store: Notes,
  compared: ReadonlyMap<string, number>,
  digests: ReadonlySet<string>,
): void {
  const current = [...compared].filter(([pair]) =>
    pair.split(' ').every((one) => digests.has(one)),
  );
  store.note(NAME, CODE, JSON.stringify(Object.fromEntries(current)));
}

/** Makes an article of the store ready to be compared; its text is read of few. */
export function toComparedText(
  { id, digest, signature }: Pick<StoredArticle, 'id' | 'digest' | 'signature'>,
  getHtml: () => string,
): ComparedText {
  const bytes = signature ? new Uint8Array(Buffer.from(signature, 'base64')) : undefined;
  const numbers = bytes && new Uint32Array(bytes.buffer);
  return { id, digest, signature: numbers, getKey: () => getTextKey(getHtml()) };
}
