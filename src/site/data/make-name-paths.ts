import { type ListPart, splitList } from '../../base/split-list.ts';
import { type Companion, findCompanions } from './find-companions.ts';
import { findSurroundings, type Surroundings } from './find-surroundings.ts';
import { getNames, type Name } from './get-names.ts';
import { makePageKey } from './make-key.ts';

/** Mentions of a full page. */
const LENGTH = 30;

type NamePath = {
  params: { kind: string; id: string; page: string | undefined };
  props: {
    name: Name;
    companions: Companion[];
    surroundings: Surroundings;
    part: ListPart<Name['mentions'][number]>;
  };
  cacheKey: string;
};

/** Makes the pages of all names, for Astro. */
export async function makeNamePaths(): Promise<NamePath[]> {
  const names = await getNames();
  const paths = [...names.values()].flatMap((name) => {
    const companions = findCompanions(name, names);
    const surroundings = findSurroundings(name, names);
    const { kind, id } = name.entry;
    const toShown = ({ ref, entry }: Name) => [ref, entry.name];
    const around = [surroundings.around.map(toShown), surroundings.inside.map(toShown)];
    const beside = companions.map((one) => [toShown(one.name), one.articles]);
    return splitList(name.mentions, name.path, LENGTH).map(async (part): Promise<NamePath> => {
      const { items, ...place } = part;
      const mentions = items.map(({ article, sentence }) => [article.digest, sentence]);
      // Older pages leave out what changes with newer articles.
      const newest = part.number ? [] : [name.mentions.length, beside];
      return {
        params: { kind, id, page: part.number?.toString() },
        props: { name, companions, surroundings, part },
        cacheKey: await makePageKey(name.entry, place, mentions, around, newest),
      };
    });
  });
  return Promise.all(paths);
}
