import type { CheckedContent } from '../articles/checked-content.ts';
import { isPast, readFrontFile } from '../articles/front/front-file.ts';
import { toArticleAddress } from '../base/address.ts';
import type { Problem } from '../base/problem.ts';

/**
 * Finds what is wrong in the editor's file of the front page.
 *
 * @param root Folder that paths in messages start from.
 * @param now Milliseconds since 1970; without it nothing has run out.
 */
export function findFrontFaults(
  { articles, waiting, withdrawn, unread }: CheckedContent,
  contentDir: string,
  root: string,
  now?: number,
): Problem[] {
  const { file, pins, problems } = readFrontFile(contentDir, root);
  const known = new Set([...[...articles, ...waiting].map(({ id }) => id), ...unread]);
  const gone = new Set(withdrawn.map(({ id }) => id));
  const first = new Map<string, number>();
  const faults = pins.flatMap((pin): Problem[] => {
    const { id, line } = pin;
    const address = toArticleAddress(id);
    const before = first.get(id);
    if (before !== undefined) {
      const what = `${address} is pinned on line ${before} already. Take one of them out.`;
      return [{ file, line, what }];
    }
    first.set(id, line);
    // Whoever withdraws an article in haste is not stopped by this.
    if (gone.has(id)) {
      const what = `${address} was withdrawn, and is not shown. Take it out.`;
      return [{ file, line, what, weight: 'odd' }];
    }
    if (!known.has(id)) {
      const what = `${address} is the address of no article, or of a draft. Correct it, or take it out.`;
      return [{ file, line, what }];
    }
    if (now === undefined || !isPast(pin, now)) return [];
    const what = `${address} was pinned until ${pin.until}, and is not any more. Take it out.`;
    return [{ file, line, what, weight: 'odd' }];
  });
  return [...problems, ...faults];
}
