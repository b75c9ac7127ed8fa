import { slugify } from './text/slugify.ts';

/** Makes the address of who signed articles and is not registered: `Ana Ferrer` → `/bylines/ana-ferrer/`. */
export function toBylineAddress(name: string): string | undefined {
  const slug = slugify(name);
  // A folder's name holds 255 bytes.
  return slug && new TextEncoder().encode(slug).length <= 200 ? `/bylines/${slug}/` : undefined;
}

/** Makes the address of what a registered name signed: `people/ana-ferrer` → `/people/ana-ferrer/signed/`. */
export function toSignedAddress(ref: string): string {
  return `/${ref}/signed/`;
}

/** Makes the address of the list of a section: `Arab World` → `/sections/arab-world/`. */
export function toSectionAddress(name: string): string {
  return `/sections/${slugify(name)}/`;
}

/** Makes the address of what was changed of an article: `/2024/09/talks/` → `/2024/09/talks/revisions/`. */
export function toRevisionsAddress(path: string): string {
  return `${path}revisions/`;
}

/** Makes the address of the list of a day: `2024-09-07` → `/archive/2024/09/07/`. */
export function toDayAddress(day: string): string {
  return `/archive/${day.replaceAll('-', '/')}/`;
}

/**
 * Makes the address of a page of a list: `/sections/world/` and 3 → `/sections/world/3/`; the newest has no
 * number, and the address of the list. Below a month two digits are a day: `/archive/2024/09/` and 12 →
 * `/archive/2024/09/page-12/`.
 */
export function toPartAddress(path: string, number: number | undefined): string {
  if (number === undefined) return path;
  const isLikeDay = number > 9 && number < 100 && /^\/archive\/\d{4}\/\d\d\/$/.test(path);
  return `${path}${isLikeDay ? `page-${number}` : number}/`;
}

/** Makes the address of the list of a month, for a day in it: `2024-09-07` → `/archive/2024/09/`. */
export function toMonthAddress(day: string): string {
  return `/archive/${day.slice(0, 7).replace('-', '/')}/`;
}
