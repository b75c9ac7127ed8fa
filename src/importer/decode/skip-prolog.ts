/** What may stand before the first element, by its beginning, and what ends it. */
const PARTS: readonly [begin: string, end: string][] = [
  ['<!--', '-->'],
  ['<?', '>'],
];
/** The names of what a document may hold can stand within its type. */
const LONGEST_TYPE = 10_000;
const TYPE = /^<!doctype[^>[]*(?:\[[^\]]*\]\s*)?>/i;

/** Letters that are looked at in one go. */
const LONGEST_GAP = 1_000;

/**
 * Skips what may stand before the first tag of a page or a feed: comments, instructions, spaces.
 *
 * `<?xml version="1.0"?> <!-- saved --> <rss>` → `<rss>`
 *
 * @param isTypeSkipped Skips the document’s type as well.
 */
export function skipProlog(text: string, isTypeSkipped = false): string {
  let at = 0;
  for (;;) {
    at += /^\s*/.exec(text.slice(at, at + LONGEST_GAP))?.[0].length ?? 0;
    const part = PARTS.find(([begin]) => text.startsWith(begin, at));
    const end = part ? text.indexOf(part[1], at + part[0].length) : -1;
    const type = isTypeSkipped ? TYPE.exec(text.slice(at, at + LONGEST_TYPE))?.[0] : undefined;
    if (part && end >= 0) at = end + part[1].length;
    else if (type) at += type.length;
    else if (!/^\s/.test(text.slice(at, at + 1))) return text.slice(at);
  }
}
