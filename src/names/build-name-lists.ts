import { getListPath, type ListedArticle, type NameList } from './names-index.ts';
import { getRef, type NameRef } from './registry.ts';
import type { ArticleMention } from './rehype-mark-names.ts';

/** An article with the names in it. */
export type NamedArticle = Omit<ListedArticle, 'sentence'> & {
  mentions: readonly Pick<ArticleMention, 'kind' | 'id' | 'sentence' | 'role'>[];
};

/** Articles on the first page of a list, which is all that most readers need, and on the others. */
const FIRST = 10;
const LATER = 100;

/**
 * Makes the lists of articles for each name, newest first; the sentence shown is the first of the
 * text, or of a caption or headline if the text has none.
 *
 * @returns Text by path, and the number of articles for each name that has any.
 */
export function buildNameLists(articles: readonly NamedArticle[]): {
  files: Map<string, string>;
  counts: Map<NameRef, number>;
} {
  const lists = new Map<NameRef, ListedArticle[]>();
  const newestFirst = [...articles].sort(
    (a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1) || (a.url < b.url ? -1 : 1),
  );
  for (const { mentions, url, headline, date, section } of newestFirst) {
    const sentences = new Map<NameRef, string>();
    for (const role of ['body', 'caption', 'headline']) {
      for (const mention of mentions) {
        const ref = getRef(mention);
        if (mention.role === role && !sentences.has(ref)) sentences.set(ref, mention.sentence);
      }
    }
    for (const [ref, sentence] of sentences) {
      const list = lists.get(ref) ?? [];
      lists.set(ref, list);
      list.push({ url, headline, date, section, sentence });
    }
  }
  const files = new Map<string, string>();
  for (const [ref, list] of lists) {
    const total = list.length;
    const pages = 1 + Math.ceil(Math.max(0, total - FIRST) / LATER);
    for (let page = 1; page <= pages; page++) {
      const start = page === 1 ? 0 : FIRST + (page - 2) * LATER;
      const articlesOfPage = list.slice(start, page === 1 ? FIRST : start + LATER);
      const file: NameList = { total, pages, articles: articlesOfPage };
      files.set(getListPath(ref, page), JSON.stringify(file));
    }
  }
  return { files, counts: new Map([...lists].map(([ref, list]) => [ref, list.length])) };
}
