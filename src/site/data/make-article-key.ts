import { getRef } from '../../names/registry/registry.ts';
import type { Article } from './get-articles.ts';
import { getNames } from './get-names.ts';
import type { Neighbours } from './get-neighbours.ts';
import { makePageKey } from './make-key.ts';

/** Makes the key of an article's page: of the article, of its names, and of the others that it shows. */
export async function makeArticleKey(
  { digest, facts }: Article,
  { earlier, later, related, section, twins }: Neighbours,
): Promise<string> {
  const known = await getNames();
  const names = facts.names.map((name) => {
    const entry = known.get(getRef(name))?.entry;
    return [entry?.name, entry?.native];
  });
  const toShown = (article: Article | undefined) =>
    article && [article.id, article.front.title, article.front.lang, article.front.source.name];
  const lists = [related, section, twins].map((list) => list.map(toShown));
  return makePageKey(digest, names, toShown(earlier), toShown(later), lists);
}
