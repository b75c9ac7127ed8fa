import { isArticleFile, toAddress } from '../base/address.ts';

/** A page that could not be made, and the error. */
export type PageFault = { path: string; error: unknown };

/** Some pages could not be made because of a fault of the code, as content is checked before. */
export class PagesFailed extends Error {
  override name = 'PagesFailed';

  constructor(faults: readonly PageFault[]) {
    super(faults.map(describe).join('\n'));
  }
}

/** Describes a fault by the address of the page and the line of code. */
function describe({ path, error }: PageFault): string {
  const why = error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error);
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const at = /\bsrc\/[^\s)]+/.exec(stack)?.[0];
  const what = isArticleFile(path)
    ? 'Report this with the file of the article; until it is mended, set “draft: true” there.'
    : 'No article is named: it is a fault of the code. Report this, or take back what was changed there.';
  return `${toAddress(path)} could not be made: ${why}${at ? ` (${at})` : ''}. ${what}`;
}
