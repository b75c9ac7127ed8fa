/** The three kinds of entries; also the first part of their addresses. */
export const kinds = ['people', 'places', 'organizations'] as const;
export type Kind = (typeof kinds)[number];

/** A spelling in another language than the site's. */
export type NativeName = { lang: string; name: string };

/** A role and when it was held; years, months or days, each end open where it is left out. */
export type Term = { role: string; from?: string; to?: string };

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
  /** Of its roles, those of which the time is known. */
  terms?: Term[];
  /** Ids of others who bear one of its spellings, and name it in turn. */
  namesakes?: string[];
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

/**
 * Tells whether a role was held on a day: `{ from: '2016', to: '2021-03' }` on `2021-03-10`.
 *
 * @param day Like `2021-03-10`.
 */
export function isHeld({ from, to }: Term, day: string): boolean {
  return (!from || day.slice(0, from.length) >= from) && (!to || day.slice(0, to.length) <= to);
}

/** Whether one role was held after the other; they may share the year in which it was handed over. */
export function areApart(one: Term, other: Term): boolean {
  const isBefore = ({ to }: Term, { from }: Term) =>
    to !== undefined && from !== undefined && to.slice(0, from.length) <= from.slice(0, to.length);
  return isBefore(one, other) || isBefore(other, one);
}

/** Whether two name each other as bearers of one name. */
export function areNamesakes(one: NameEntry, other: NameEntry): boolean {
  const names = (a: NameEntry, b: NameEntry) => a.namesakes?.includes(b.id) ?? false;
  return names(one, other) && names(other, one);
}
