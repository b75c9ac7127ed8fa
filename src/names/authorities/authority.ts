import type { Kind, NativeName, Term } from '../registry/registry.ts';

/** What an authority says of a person, place or organisation. */
export type Authority = {
  kind: Kind;
  /** Wished-for id of the entry; made of the name where there is none. */
  id?: string;
  name: string;
  native: NativeName[];
  /** All other spellings, in all languages. */
  aliases: string[];
  roles: Term[];
  summary: string;
  wikidata?: string;
  /** What a place lies in, the nearest first: ids of Wikidata, or of entries. */
  within: string[];
  coordinates?: [number, number];
};

/** Says why a file of authorities cannot be read, with what to do. */
export class AuthorityError extends Error {
  override name = 'AuthorityError';
}
