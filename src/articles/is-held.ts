import { toMoment } from '../base/dates/to-moment.ts';
import { site } from '../site.ts';

/** Tells when an article may be seen: milliseconds since 1970. */
export function getRelease({ published }: { published: string }): number {
  return toMoment(published, site.timeZone);
}

/**
 * Tells an article that is dated ahead: it is held back until then.
 *
 * @param now Milliseconds since 1970; nothing is held where it is left out.
 */
export function isHeld(front: { published: string }, now: number | undefined): boolean {
  return now !== undefined && !isLongPast(front, now) && getRelease(front) > now;
}

/** Tells by its year, as most do, that an article was published at least some months ago. */
export function isLongPast({ published }: { published: string }, now: number): boolean {
  return Number(published.slice(0, 4)) < new Date(now).getUTCFullYear() - 1;
}

/** How long an article is news to Google News, in milliseconds. */
export const NEWS_TIME = 48 * 3_600_000;
