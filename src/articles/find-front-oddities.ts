import { findFurniture } from '../copy/read/furniture.ts';
import { readDateLine } from '../copy/read/read-date-line.ts';
import type { FrontMatter } from './article-schema.ts';
import type { Oddity } from './clean-copy.ts';

/** Signs that HTML must write in another way, and no headline does. */
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i;
/** An element that is closed again, or ends one; what is `<open>` may be meant. */
const TAG = /<([a-z]\w*)\b[^<>]*>(?=.*<\/\1>)|<\/[a-z]\w*>|<br\s*\/?>/i;
const ADDRESS = /https?:|www\.|\S@\S/i;
/** What a byline and its agency look like is no furniture in their place. */
const NAMES = /^(?:byline|agency|dateline)$/;
/** Names of one person, with a role, have no more words. */
const NAME_WORDS = 8;

/**
 * Finds what an import or a hand has put into front matter and readers would see: markup in the headline or the
 * dek, and what is no name in the byline.
 *
 * @param lineOf Gives the line of the file that a key stands on.
 */
export function findFrontOddities(
  { title, dek, byline }: Pick<FrontMatter, 'title' | 'dek' | 'byline'>,
  lineOf: (path: PropertyKey[]) => number,
): Oddity[] {
  const lines = Object.entries({ title, dek }).flatMap(([key, text]): Oddity[] => {
    const markup = text && (ENTITY.exec(text) ?? TAG.exec(text))?.[0];
    if (!markup) return [];
    const what = `“${key}” has “${markup}” in it, which readers see as it stands. ${markup.startsWith('&') ? 'Write the sign itself.' : 'Take it out.'}`;
    return [{ line: lineOf([key]), what }];
  });
  const names = byline.flatMap((name, index): Oddity[] => {
    const kind = tellNoName(name);
    if (!kind) return [];
    const what = `“byline” names “${name}”, which looks like ${kind}. Write who wrote it, or take the entry out.`;
    return [{ line: lineOf(['byline', index]), what }];
  });
  return [...lines, ...names];
}

/** Says what an entry of a byline is, if it is no name. */
function tellNoName(name: string): string | undefined {
  if (ENTITY.test(name) || TAG.test(name)) return 'markup';
  if (ADDRESS.test(name)) return 'an address';
  if (readDateLine(name)) return 'a date';
  const kind = findFurniture(name);
  if (kind && !NAMES.test(kind)) return 'a button or a notice of a page';
  if (/\d{2}/.test(name)) return 'a number';
  return name.split(' ').length > NAME_WORDS ? 'a sentence' : undefined;
}
