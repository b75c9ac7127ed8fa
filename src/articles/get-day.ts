import { toDay } from '../base/dates/to-moment.ts';
import { site } from '../site.ts';

/** Tells the day that an article is of, as days begin in the site's zone; a bare day is itself: `2024-09-07`. */
export function getDay({ published }: { published: string }): string {
  if (!published.includes('T')) return published;
  const day = days.get(published) ?? toDay(Date.parse(published), site.timeZone);
  days.set(published, day);
  return day;
}

/** Lists ask for the day of an article again and again, and the clock of a zone takes long to read. */
const days = new Map<string, string>();
