import { readVerdicts, storeVerdicts } from '../../articles/store/guard-verdicts.ts';
import { toPath } from '../../base/address.ts';
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
