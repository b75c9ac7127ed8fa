import { makeLatest } from '../../base/concurrency.ts';
import { tell } from '../notice/notice.ts';

const ask = makeLatest();

/** Copies a text, and tells that it did, or, where the browser does not let it, shows the text itself. */
export async function copyText(text: string, done: string): Promise<void> {
  const isLatest = ask();
  const isCopied = await copy(text);
  if (isLatest()) tell(isCopied ? done : text);
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
