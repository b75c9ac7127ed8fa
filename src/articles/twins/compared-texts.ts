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
  const [texts = '', signatures = '', found = ''] = note.split('\n');
  const [pairs, crowded] = JSON.parse(found);
  return {
    texts: texts === '' ? [] : texts.split(' '),
    signatures: toNumbers(signatures),
    pairs: new Map(pairs),
    crowded,
  };
}

/** Stores what was found of texts for the next build, if it is not what the last found. */
export function storeCompared(store: Notes, compared: Compared, last: Compared | undefined): void {
  if (compared === last) return;
  const { texts, signatures, pairs, crowded } = compared;
  const numbers = Buffer.from(signatures.buffer).toString('base64');
  const found = JSON.stringify([[...pairs], crowded]);
  store.note(NAME, CODE, [texts.join(' '), numbers, found].join('\n'));
}

/** Makes an article of the store ready to be compared; its signature and its text are read of few. */
export function toComparedText(
  article: Pick<StoredArticle, 'id' | 'digest' | 'signature'>,
  getHtml: () => string,
): ComparedText {
  const { id, digest } = article;
  return {
    id,
    digest,
    getSignature: () => (article.signature ? toNumbers(article.signature) : undefined),
    getKey: () => getTextKey(getHtml()),
  };
}

/** @param base64 Numbers of 32 bits. */
function toNumbers(base64: string): Uint32Array {
  return new Uint32Array(new Uint8Array(Buffer.from(base64, 'base64')).buffer);
}
