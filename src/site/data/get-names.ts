import { getEntry } from 'astro:content';
import { getRef, type NameEntry, type NameRef } from '../../names/registry/registry.ts';
import { type Article, getArticles } from './get-articles.ts';

/** A name, and where it stands. */
export type Name = {
  entry: NameEntry;
  ref: NameRef;
  /** Address below the base: `/people/ibrahim-kalin/`. */
  path: string;
  /** Articles that mention it, latest first, each with the sentence that does. */
  mentions: { article: Article; sentence: string; surface: string }[];
};

let all: Promise<Map<NameRef, Name>> | undefined;

/** Gets every registered name by its reference, with its articles; those of a kind by their id. */
export function getNames(): Promise<Map<NameRef, Name>> {
  // The development server reads content again; a build reads it once.
  if (import.meta.env.DEV) return readNames();
  all ??= readNames();
  return all;
}

async function readNames(): Promise<Map<NameRef, Name>> {
  const registry = await getEntry('names', 'registry');
  const names = new Map(
    (registry?.data.entries ?? [])
      .map((entry): [NameRef, Name] => {
        const ref = getRef(entry);
        return [ref, { entry, ref, path: `/${ref}/`, mentions: [] }];
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  for (const article of await getArticles()) {
    for (const { kind, id, sentence, surfaces } of article.facts.names) {
      const [surface = ''] = surfaces;
      names.get(getRef({ kind, id }))?.mentions.push({ article, sentence, surface });
    }
  }
  return names;
}
