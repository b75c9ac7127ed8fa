/** The three kinds of entries; also the first part of their addresses. */
export const kinds = ['people', 'places', 'organizations'] as const;
export type Kind = (typeof kinds)[number];

/** A spelling in another language than the site's. */
export type NativeName = { lang: string; name: string };

/** One person, place or organisation. Plain data: it can be written as JSON and read back. */
export type NameEntry = {
  kind: Kind;
  /** Unique within its kind; the address is `<kind>/<id>/`. */
  id: string;
  name: string;
  /** The name in its own language, if that is written otherwise. */
  native: NativeName[];
  /** Other spellings, looked for in articles. */
  aliases: string[];
  /** Spellings that mean others too: found after a longer one, and answering alone only. */
  short?: string[];
  /** Descriptions that lead a reader here, never looked for in articles: “MI6 chief”. */
  roles: string[];
  /** Names in other languages from CLDR: for look-up, and in articles if in another script. */
  otherNames: string[];
  summary: string;
  /** Id of the place that this place lies in. */
  within?: string;
  /** Latitude and longitude in degrees. */
  coordinates?: [number, number];
  wikidata?: string;
  /** Signs articles: they stand on its page, whichever of its spellings a byline has. */
  reporter?: true;
  /** Addresses of its pages elsewhere. */
  sameAs?: string[];
  /** Address in the fediverse: `@ana@social.example`. */
  fediverse?: string;
  /** Addresses that its page had before. */
  redirects?: string[];
};

/** All entries, ordered by kind and id. */
export type Registry = { entries: NameEntry[] };

/** Names an entry among all kinds: `people/ibrahim-kalin`. */
export type NameRef = `${Kind}/${string}`;

/**
 * Gives the reference of an entry, which is also its address below the site's base.
 *
 * @returns Like `people/ibrahim-kalin`.
 */
export function getRef({ kind, id }: { kind: Kind; id: string }): NameRef {
  return `${kind}/${id}`;
}

/**
 * Lists what an editor wrote down as spellings of an entry: its name, native names, aliases and
 * short spellings.
 *
 * @returns Each spelling once, the name first.
 */
export function getSpellings(entry: NameEntry): string[] {
  const native = entry.native.map(({ name }) => name);
  return [...new Set([entry.name, ...native, ...entry.aliases, ...(entry.short ?? [])])];
}

/** Tells a reference of an entry from other text. */
export function isNameRef(text: string): text is NameRef {
  return kinds.some((kind) => text.startsWith(`${kind}/`));
}

/** An entry and where it is written. */
export type PlacedEntry = {
  entry: NameEntry;
  file: string;
  lineOf: (...path: PropertyKey[]) => number;
};
