import type { ArticleStore } from '../../articles/store/article-store.ts';
import { toPath } from '../../base/address.ts';
import { getDigest } from '../../base/get-digest.ts';
import { buildNameLists } from '../../names/index/build-name-lists.ts';
import { buildNameShards } from '../../names/index/build-name-shards.ts';
import { buildWordFiles } from '../../names/index/build-word-files.ts';
import { findGuardedWords } from '../../names/index/find-guarded-words.ts';
import { filtersPath, listFilters } from '../../names/index/list-filters.ts';
import { listSigners } from '../../names/index/list-signers.ts';
import { loadDictionary } from '../../names/index/load-dictionary.ts';
import type { IndexRef } from '../../names/lookup/names-index.ts';
import { getNow } from '../../settings.ts';
import { getArchive } from '../data/get-archive.ts';
import { type Article, getStore } from '../data/get-articles.ts';
import { getShownFacts } from '../data/get-shown-facts.ts';

/**
 * Makes the files of the names index out of the site's names and articles.
 *
 * @returns Text by path below `/names/`.
 */
export async function getIndexFiles(): Promise<Map<string, string>> {
  const { articles, names, getTwins } = await getArchive();
  const registry = { entries: [...names.values()].map(({ entry }) => entry) };
  const shown = articles.slice(0).map((article) => {
    return { article, listed: toListed(article, getTwins(article)) };
  });
  const listed = shown.map(({ listed, article }) => ({ ...listed, names: article.facts.names }));
  const { files, counts } = buildNameLists(registry, listed);
  const words = loadDictionary();
  const store = await getStore();
  const copyWords = store.words();
  for (const word of copyWords) words.add(word);
  const guard = (all: Iterable<string>, keys: ReadonlySet<string>) => {
    const verdicts = readVerdicts(store, keys);
    const before = verdicts.size;
    const guarded = findGuardedWords(all, keys, verdicts);
    if (verdicts.size > before) storeVerdicts(store, keys, verdicts);
    return guarded;
  };
  const signed = shown.map(({ article, listed }) => {
    return { ...listed, sentence: article.facts.summary, byline: getShownFacts(article).byline };
  });
  const signers = listSigners(registry, signed);
  const all = new Map<IndexRef, number>([...counts, ...signers.counts]);
  const longer = new Set(articles.slice(0).flatMap(({ facts }) => facts.longerNames));
  const today = new Date(getNow(process.env)).toISOString().slice(0, 10);
  const filters = JSON.stringify(listFilters(registry, all, signers.entries));
  const shards = buildNameShards({
    registry,
    counts: all,
    signers: signers.entries,
    words,
    longer,
    guard,
    today,
  });
  return new Map([
    ...files,
    ...signers.files,
    ...shards,
    ...buildWordFiles(copyWords),
    [filtersPath, filters],
  ]);
}

function toListed({ path, front }: Article, twins: readonly Article[]) {
  const { title, published, section, source } = front;
  return {
    url: toPath(path),
    headline: title,
    date: published,
    section,
    source: source.name,
    ...(twins.length > 0 && { twins: twins.map((twin) => toPath(twin.path)) }),
  };
}

type Notes = Pick<ArticleStore, 'readNote' | 'note'>;

const NAME = 'verdicts';
const CODE = 'src/names/index/find-guarded-words.ts';

/** Whether words are close to a key of the names index. */
type Verdicts = Map<string, boolean>;

/** Reads the cached verdicts of the last build, if the index had the same keys. */
function readVerdicts(store: Notes, keys: ReadonlySet<string>): Verdicts {
  const [digest, far = '', close = ''] = store.readNote(NAME, CODE)?.split('\n') ?? [];
  if (digest !== digestKeys(keys)) return new Map();
  const list = (words: string, isClose: boolean) =>
    words.split(' ').map((word): [string, boolean] => [word, isClose]);
  return new Map([...list(far, false), ...list(close, true)]);
}

/** Caches verdicts for the next build. */
function storeVerdicts(store: Notes, keys: ReadonlySet<string>, verdicts: Verdicts): void {
  const list = (isClose: boolean) =>
    [...verdicts].flatMap(([word, verdict]) => (verdict === isClose ? [word] : [])).join(' ');
  store.note(NAME, CODE, [digestKeys(keys), list(false), list(true)].join('\n'));
}

function digestKeys(keys: ReadonlySet<string>): string {
  return getDigest([...keys].sort().join(' '));
}
