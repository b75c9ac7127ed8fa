import type { BreadcrumbList, Organization, Thing } from 'schema-dts';
import type { ToUrl } from '../../base/address.ts';
import type { NameEntry } from '../../names/registry/registry.ts';
import { site } from '../../site.ts';
import type { PageLink } from './frame.ts';

/** A thing of schema.org that is described by properties, and not by a word or an address alone. */
export type Described<T extends Thing = Thing> = Exclude<T, string>;

/** Types of schema.org for the kinds of names. */
export const NAME_TYPES = {
  people: 'Person',
  places: 'Place',
  organizations: 'Organization',
} as const;

/**
 * Writes what a page says of itself to machines.
 *
 * @returns JSON that can stand inside a `script` element: no `<` in it.
 */
export function formatJsonLd(thing: Described): string {
  // As a union of all types of schema.org it takes the compiler longer than all other code.
  const properties: object = thing;
  return JSON.stringify({ '@context': 'https://schema.org', ...properties }).replaceAll(
    '<',
    '\\u003c',
  );
}

/** Describes who publishes the site; by its id, one description stands for it on all pages. */
export function makePublisher(toUrl: ToUrl): Described<Organization> {
  const logo = { '@type': 'ImageObject', url: toUrl('/icons/icon-512.png') } as const;
  return { '@type': 'Organization', '@id': `${toUrl('/')}#publisher`, name: site.name, logo };
}

/** Describes the way to a page from the front page, which is left out; the page itself is its end. */
export function makeBreadcrumbs(steps: readonly PageLink[], toUrl: ToUrl): BreadcrumbList {
  const itemListElement = steps.map(({ name, path }, index) => {
    return { '@type': 'ListItem', position: index + 1, name, item: toUrl(path) } as const;
  });
  return { '@type': 'BreadcrumbList', itemListElement };
}

/** Lists the addresses elsewhere of the same: what the registry gives, and the item of Wikidata. */
export function listSameAs({ sameAs = [], wikidata }: Pick<NameEntry, 'sameAs' | 'wikidata'>) {
  return [...sameAs, ...(wikidata ? [toSameAs(wikidata)] : [])];
}

/** Names the item of Wikidata that is the same as a name of the registry. */
export function toSameAs(wikidata: string): string {
  return `https://www.wikidata.org/wiki/${wikidata}`;
}
