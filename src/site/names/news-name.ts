import { kinds, type NativeName } from '../../names/registry/registry.ts';
import type { Archive, Name } from '../data/archive.ts';
import type { Article } from '../data/get-articles.ts';
import type { PageLink } from '../layout/frame.ts';
import { guessLanguage } from './guess-language.ts';

/** A name that many articles mention, in its own script if that is not the site’s. */
export type NewsName = PageLink & { native?: NativeName; articles: number };

/** Counts the articles that mention each name: the most mentioned first, then people, then in their order. */
export function countNames(archive: Archive, articles: readonly Article[]): Map<Name, number> {
  const counts = new Map<Name, number>();
  for (const { outline } of articles) {
    for (const ref of outline.refs) {
      const name = archive.names.get(ref);
      if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const rank = ({ entry: { kind } }: Name) => kinds.indexOf(kind);
  return new Map([...counts].sort(([a, m], [b, n]) => n - m || rank(a) - rank(b)));
}

/** Lists names with their counts, in that order. */
export function toNewsNames(counts: ReadonlyMap<Name, number>): NewsName[] {
  return [...counts].map(([{ entry, path }, articles]) => {
    const native = entry.native.find(({ name }) => guessLanguage(name));
    return { name: entry.name, path, articles, ...(native && { native }) };
  });
}
