import type { Kind, NativeName } from '../../names/registry/registry.ts';
import type { Archive, Name } from '../data/archive.ts';
import { type Frame, type PageLink, toFrame } from '../layout/frame.ts';
import { listMappedPlaces, type MappedPlace } from '../maps/mapped-place.ts';
import { getIndexWord, groupByLetter, type Letter } from './group-by-letter.ts';

/** A name in an A–Z. */
type ListedName = PageLink & { native: NativeName[]; summary: string; articles: number };

/** A page of an A–Z: whole letters, or names of one that fills several pages. */
export type NamesPart = {
  kind: Kind;
  /** Address: `/people/`, and of those behind it `/people/a-z/2/`. */
  path: string;
  /** Counted from 1, which is the page of the kind itself. */
  number: number;
  letters: Letter[];
};

/** All that a page of an A–Z shows. */
export type NamesView = {
  frame: Frame;
  kind: Kind;
  path: string;
  number: number;
  letters: { letter: string; names: ListedName[] }[];
  /** All letters of the kind, each with the place where it begins. */
  beginnings: { letter: string; path: string }[];
  /** All pages of the A–Z, by their first name and their last; none if there is only one page. */
  pages: { first: string; last: string; path: string }[];
  /** Places on the map. */
  places: MappedPlace[];
};

/** Names that one page may hold, and those of a page where there are more: some 110 kB. */
const [WHOLE, LENGTH] = [600, 400];

/** Lists the pages of the A–Z of a kind of names. */
export function listNamesParts(archive: Archive, kind: Kind): NamesPart[] {
  const names = [...archive.names.values()].filter(({ entry }) => entry.kind === kind);
  const letters = groupByLetter(names);
  const pages = names.length > WHOLE ? fillPages(letters) : [letters];
  return pages.map((letters, index) => {
    const number = index + 1;
    const path = number === 1 ? `/${kind}/` : `/${kind}/a-z/${number}/`;
    return { kind, path, number, letters };
  });
}

/** Distributes letters over pages, in order; a letter too long for a page starts a new one and fills several. */
function fillPages(letters: readonly Letter[]): Letter[][] {
  const pages: Letter[][] = [];
  let room = 0;
  for (const { letter, names } of letters) {
    const last = pages.at(-1);
    if (last && names.length <= room) {
      last.push({ letter, names });
      room -= names.length;
      continue;
    }
    for (let from = 0; from < names.length; from += LENGTH)
      pages.push([{ letter, names: names.slice(from, from + LENGTH) }]);
    room = LENGTH - (names.length % LENGTH || LENGTH);
  }
  return pages;
}

/**
 * Makes the view of a page of an A–Z.
 *
 * @param parts All pages of the A–Z.
 */
export function toNamesView(
  archive: Archive,
  { kind, path, number, letters }: NamesPart,
  parts: readonly NamesPart[],
): NamesView {
  const all = number === 1 ? parts.flatMap((part) => part.letters) : [];
  const counts = new Map(
    all.flatMap(({ names }) => names.map((name) => [name, name.mentions.length])),
  );
  return {
    frame: toFrame(archive),
    kind,
    path,
    number,
    letters: letters.map(({ letter, names }) => ({ letter, names: names.map(toListedName) })),
    beginnings: listBeginnings(parts),
    pages: parts.length > 1 ? parts.flatMap(toRange) : [],
    places: listMappedPlaces(counts),
  };
}

function listBeginnings(parts: readonly NamesPart[]): NamesView['beginnings'] {
  const firsts = new Map<string, string>();
  for (const { letters, path } of parts) {
    for (const { letter } of letters) if (!firsts.has(letter)) firsts.set(letter, path);
  }
  return [...firsts].map(([letter, path]) => ({ letter, path: `${path}#letter-${letter}` }));
}

function toRange({ letters, path }: NamesPart): NamesView['pages'] {
  const first = letters[0]?.names[0];
  const last = letters.at(-1)?.names.at(-1);
  return first && last ? [{ first: getIndexWord(first), last: getIndexWord(last), path }] : [];
}

function toListedName({ entry: { name, native, summary }, path, mentions }: Name): ListedName {
  const others = native.filter((spelling) => spelling.name !== name);
  return { name, path, native: others, summary, articles: mentions.length };
}
