import type { Kind, NativeName } from '../../names/registry/registry.ts';
import type { Archive, Name } from '../data/archive.ts';
import { type Frame, type PageLink, toFrame } from '../layout/frame.ts';
import { listMappedPlaces, type MappedPlace } from '../maps/mapped-place.ts';
import { groupByLetter } from './group-by-letter.ts';

/** A name in an A–Z. */
type ListedName = PageLink & { native: NativeName[]; summary: string; articles: number };

/** All that the page of a kind of names shows. */
export type NamesView = {
  frame: Frame;
  kind: Kind;
  letters: { letter: string; names: ListedName[] }[];
  /** Places on the map. */
  places: MappedPlace[];
};

/** Makes the view of the page of a kind of names. */
export function toNamesView(archive: Archive, kind: Kind): NamesView {
  const names = [...archive.names.values()].filter(({ entry }) => entry.kind === kind);
  const letters = groupByLetter(names).map((group) => {
    return { letter: group.letter, names: group.names.map(toListedName) };
  });
  const counts = new Map(names.map((name) => [name, name.mentions.length]));
  const places = listMappedPlaces(counts);
  return { frame: toFrame(archive), kind, letters, places };
}

function toListedName({ entry: { name, native, summary }, path, mentions }: Name): ListedName {
  const others = native.filter((spelling) => spelling.name !== name);
  return { name, path, native: others, summary, articles: mentions.length };
}
