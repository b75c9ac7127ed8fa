import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Answer, answerQuery } from '../site/search/answer-query.ts';
import type { SearchScope } from '../site/search/load-pagefind.ts';
import type { FoundArticle } from '../site/search/query/answer-words.ts';
import { readSearchState } from '../site/search/search-state.ts';

/** What a search gave, as the page shows it, and what it cost: files, and their bytes (gzip -9). */
export type Asked = { answer: Answer; articles: FoundArticle[]; files: Map<string, number> };

/**
 * Opens the search of a built site without a browser: the code of its page, on its files.
 *
 * @param dir Folder of a site at the root.
 * @param about What its page knows: `archives`, `years`, `sections`, `languages` of articles.
 */
export function openSearch(dir: string, about: Partial<SearchScope> = {}) {
  let files = new Map<string, number>();
  const scope = { base: `${dir}/`, archives: 0, isEmpty: false, ...about };
  // Pagefind's script asks for paths of its page; Node has no page.
  globalThis.fetch = async (path) => {
    const name = decodeURIComponent(new URL(String(path), 'http://news.example').pathname);
    const file = name.startsWith(dir) ? name : join(dir, name);
    try {
      const content = readFileSync(file);
      files.set(file.slice(dir.length), gzipSync(content, { level: 9 }).length);
      return new Response(content);
    } catch {
      return new Response(null, { status: 404 });
    }
  };
  Reflect.set(globalThis, 'window', {});
  return async (query: string, more = ''): Promise<Asked> => {
    files = new Map();
    const state = { ...readSearchState(more), query };
    const answer = await answerQuery(state, scope, scope.archives);
    return { answer, articles: await answer.loadFrom(0), files };
  };
}
