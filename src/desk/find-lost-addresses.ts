import type { CheckedContent } from '../articles/checked-content.ts';
import { formatMoment } from '../base/dates/format-moment.ts';
import type { Problem } from '../base/problem.ts';
import { kinds } from '../names/registry/registry.ts';
import { type SitePaths, toKey } from './site-paths.ts';

/** What follows from articles: their changes, what was signed, and days. */
const COMES_AND_GOES =
  /^\/(?:\d{4}\/\d\d\/[^/]+\/revisions|bylines|archive\/\d{4}\/\d\d\/\d\d|(?:people|organizations)\/[^/]+\/signed)\//;

/**
 * Finds addresses that were published once and lead nowhere now.
 *
 * @param urls Text of the list of addresses ever published, one a line.
 * @param file Path of the list, for messages.
 */
export function findLostAddresses(
  urls: string,
  { waiting, registry, unread }: CheckedContent,
  { isAlive }: Pick<SitePaths, 'isAlive'>,
  file: string,
): Problem[] {
  // What a file gives the site is not known before it is mended.
  if (unread.length > 0) return [];
  const held = new Map(waiting.map((one) => [`/${one.id}`, one]));
  return urls.split('\n').flatMap((line, index): Problem[] => {
    const path = line.trim();
    if (!path.startsWith('/') || isAlive(path) || COMES_AND_GOES.test(path)) return [];
    const isName = kinds.some((kind) => path.startsWith(`/${kind}/`));
    if (isName && !registry) return [];
    const own = held.get(toKey(path));
    const what = own
      ? `${path} was published, and ${own.file} that lives there waits until ${formatMoment(own.until)}. Correct its date, or withdraw it.`
      : `${path} was published and leads nowhere now. ${isName ? FOR_NAMES : FOR_ARTICLES}`;
    return [{ file, line: index + 1, what }];
  });
}

const FOR_NAMES =
  'Put it under “redirects” of the name that took its place, or give the entry back.';
const FOR_ARTICLES =
  'Put it under “redirects” in the front matter of what took its place, or give the file back, with “withdrawn: { date, reason }” if it must not be read.';
