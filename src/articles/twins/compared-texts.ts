import { getTextKey } from '../get-text-key.ts';
import type { ArticleStore } from '../store/article-store.ts';
import { MEMO } from '../store/store-notes.ts';
import type { StoredArticle } from '../store/store-tables.ts';
import type { Compared, ComparedText } from './find-twins.ts';

type Notes = Pick<ArticleStore, 'readNote' | 'note'>;

const NAME = `${MEMO}texts that were compared`;
const CODE = 'src/articles/twins/find-twins.ts';

/** Reads what the last build found of texts. */
export function readCompared(store: Notes): Compared | undefined {
  const note = store.readNote(NAME, CODE);
  if (note === undefined) return undefined;
  const [texts = '', found = ''] = note.split('\n');
  const [pairs, crowded] = JSON.parse(found);
  return { texts: new Set(texts.split(' ')), pairs: new Map(pairs), crowded };
}

/** Stores what was found of texts for the next build, if they are not those of the last. */
export function storeCompared(store: Notes, compared: Compared, last: Compared | undefined): void {
  const { texts, pairs, crowded } = compared;
  if (last && texts.size === last.texts.size && texts.isSubsetOf(last.texts)) return;
  store.note(NAME, CODE, [[...texts].join(' '), JSON.stringify([[...pairs], crowded])].join('\n'));
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
