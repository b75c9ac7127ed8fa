import { slugify } from '../base/text/slugify.ts';

/** Bytes: a file's name holds 255, and hosts’ tools less. */
const LONGEST_SLUG = 120;

/**
 * Makes an article's slug of its headline: lower-case letters and digits with single hyphens.
 *
 * @param title Headline in any script.
 * @param digest Stands in where the headline has neither letter nor digit.
 * @param isTaken Says whether another article has that address.
 */
export function makeSlug(
  title: string,
  digest: string,
  isTaken: (slug: string) => boolean,
): string {
  // In small letters, “İ” would keep its dot as a sign of its own.
  const words = slugify(title.normalize('NFC').replaceAll('İ', 'i'))
    .toLowerCase()
    .normalize('NFC')
    .split(/[^\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+/u)
    .filter(Boolean);
  let slug = '';
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word;
    if (Buffer.byteLength(longer) > LONGEST_SLUG) break;
    slug = longer;
  }
  const name = slug || `article-${digest.slice(0, 8)}`;
  let free = name;
  for (let count = 2; isTaken(free); count++) free = `${name}-${count}`;
  return free;
}
