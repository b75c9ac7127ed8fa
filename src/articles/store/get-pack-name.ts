import { getDigest } from '../../base/get-digest.ts';

/**
 * Names the pack of an article: 16 a year, so that few change when one article does.
 *
 * @param path Below the content folder: `articles/2024/09/talks-open.md` → `2024-b`.
 */
export function getPackName(path: string): string {
  const year = /^articles\/(\d{4})\//.exec(path)?.[1] ?? 'other';
  return `${year}-${getDigest(path).slice(0, 1)}`;
}
