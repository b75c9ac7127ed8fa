import { fold } from './fold.ts';

/**
 * Makes the id of who signed an article: `Şule Çelik` → `sule-celik`. Names in other scripts have one of
 * their digits and letters.
 */
export function toSignerId(name: string): string {
  const folded = fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  if (/^[a-z0-9-]+$/.test(folded)) return folded;
  let hash = 7;
  for (const letter of folded) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 2 ** 40;
  return `x${hash.toString(36)}`;
}
