import { toAddress } from '../base/address.ts';

/** A page that could not be made, and what was thrown. */
export type PageFault = { path: string; error: unknown };

/** Some pages could not be made: the code is at fault, as content is checked before. */
export class PagesFailed extends Error {
  override name = 'PagesFailed';

  constructor(faults: readonly PageFault[]) {
    super(faults.map(describe).join('\n'));
  }
}

/** A build tells of all such pages at once, each by its address and the place in the code. */
function describe({ path, error }: PageFault): string {
  const why = error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error);
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const at = /\bsrc\/[^\s)]+/.exec(stack)?.[0];
  return `${toAddress(path)} could not be made: ${why}${at ? ` (${at})` : ''}. Report this with the file that the page is of; until it is mended, set “draft: true” there.`;
}
