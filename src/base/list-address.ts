import { slugify } from './slugify.ts';

/** Makes the address of the list of a section: `Arab World` → `/sections/arab-world/`. */
export function toSectionAddress(name: string): string {
  return `/sections/${slugify(name)}/`;
}

/** Makes the address of the list of a month, for a day in it: `2024-09-07` → `/archive/2024/09/`. */
export function toMonthAddress(day: string): string {
  return `/archive/${day.slice(0, 7).replace('-', '/')}/`;
}
