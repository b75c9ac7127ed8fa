const MARK = 'notice ';

/** Marks the key of a page that stands in place of an article: it is not searched. */
export function toNoticeKey(key: string): string {
  return `${MARK}${key}`;
}

/** Tells a key that `toNoticeKey` marked. */
export function isNoticeKey(key: string | undefined): boolean {
  return key?.startsWith(MARK) ?? false;
}
