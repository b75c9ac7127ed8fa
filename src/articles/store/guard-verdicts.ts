import { getDigest } from '../../base/get-digest.ts';
import type { ArticleStore } from './article-store.ts';

type Notes = Pick<ArticleStore, 'readNote' | 'note'>;

const NAME = 'verdicts';
const CODE = 'src/names/index/find-guarded-words.ts';

/** Which words are close to a key of the names index; of other keys nothing is known. */
export type Verdicts = Map<string, boolean>;

/** Reads what the last build found of words, if the index had the same keys. */
export function readVerdicts(store: Notes, keys: ReadonlySet<string>): Verdicts {
  const [known, far = '', close = ''] = store.readNote(NAME, CODE)?.split('\n') ?? [];
  if (known !== digestKeys(keys)) return new Map();
  const list = (words: string, isClose: boolean) =>
    words.split(' ').map((word): [string, boolean] => [word, isClose]);
  return new Map([...list(far, false), ...list(close, true)]);
}

/** Keeps what was found of words for the next build. */
export function storeVerdicts(store: Notes, keys: ReadonlySet<string>, verdicts: Verdicts): void {
  const list = (isClose: boolean) =>
    [...verdicts].flatMap(([word, own]) => (own === isClose ? [word] : [])).join(' ');
  store.note(NAME, CODE, [digestKeys(keys), list(false), list(true)].join('\n'));
}

function digestKeys(keys: ReadonlySet<string>): string {
  return getDigest([...keys].sort().join(' '));
}
