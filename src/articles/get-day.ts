import { toDay } from '../base/dates/to-moment.ts';
import { site } from '../site.ts';

/** Tells the day that an article is of, as days begin in the site's zone; a bare day is itself: `2024-09-07`. */
export function getDay({ published }: { published: string }): string {
  return published.includes('T') ? toDay(Date.parse(published), site.timeZone) : published;
}
